import type { DirectiveResult } from 'lit/directive.js';
import { ref } from 'lit/directives/ref.js';

/**
 * Element part that sets the few measures that data decides, such as a column's width: through the element's `style`,
 * which the page's policy allows, where a `style` attribute is refused.
 */
export const styled = (properties: Readonly<Record<string, string>>): DirectiveResult =>
    ref((element) => {
        if (!(element instanceof HTMLElement)) return;
        for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
    });
