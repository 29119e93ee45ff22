import type { DeployedFunction, DeployedType, FunctionSource } from '../core/deploy/deployedFunction.ts';
import type { Template } from '../core/deploy/template.ts';
import { deployedInputSchema } from './deployedSchema.ts';
import type { WireFunction, WireTemplate } from './deployedSchemas.ts';

/** A deployed function in the domain's words. */
export function deployedFunctionOf(wire: WireFunction): DeployedFunction {
    const lastDeployed = wire.last_deployed == null ? NaN : Date.parse(wire.last_deployed);
    return {
        ...describedOf(wire),
        type: typeOf(wire.type),
        source: sourceOf(wire.source),
        enabled: wire.enabled ?? true,
        ...(Number.isNaN(lastDeployed) ? {} : { lastDeployed }),
        ...(wire.auto_start == null ? {} : { autoStart: wire.auto_start }),
    };
}

/** A template in the domain's words. */
export function templateOf(wire: WireTemplate): Template {
    return {
        ...describedOf(wire),
        type: wire.type === 'sync' ? 'sync' : 'action',
        ...(wire.version == null ? {} : { version: wire.version }),
    };
}

/** The platform's own word for a type. */
export function wireTypeOf(type: DeployedType): string {
    return type === 'onEvent' ? 'on-event' : type;
}

function describedOf(wire: WireFunction | WireTemplate): Omit<Template, 'type' | 'version'> {
    const inputSchema = deployedInputSchema(wire.input, wire.json_schema);
    return {
        name: wire.name,
        ...(wire.description == null || wire.description === '' ? {} : { description: wire.description }),
        ...(wire.runs == null ? {} : { schedule: wire.runs }),
        scopes: wire.scopes ?? [],
        models: wire.returns ?? [],
        ...(inputSchema === undefined ? {} : { inputSchema }),
    };
}

function typeOf(type: string): DeployedType {
    return type === 'sync' || type === 'action' ? type : 'onEvent';
}

function sourceOf(source: string | null | undefined): FunctionSource {
    return source === 'standalone' || source === 'repo' || source === 'catalog' ? source : 'unknown';
}
