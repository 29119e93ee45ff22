import { noChange, type ElementPart } from 'lit';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';

/** Sets style properties through the element's `style`, which the page's policy allows; attributes it does not. */
class StyledDirective extends Directive {
    override render(_properties: Readonly<Record<string, string>>): typeof noChange {
        return noChange;
    }

    override update(part: ElementPart, [properties]: [Readonly<Record<string, string>>]): typeof noChange {
        if (part.element instanceof HTMLElement)
            for (const [name, value] of Object.entries(properties)) part.element.style.setProperty(name, value);
        return noChange;
    }
}

const styledDirective = directive(StyledDirective);

/** Element part that sets the few measures that data decides, such as a column's width. */
export const styled = (properties: Readonly<Record<string, string>>): DirectiveResult => styledDirective(properties);
