import { z } from '@strapi/utils';

import {
  settingsValues,
  type SettingField,
  type SettingKind,
  type Settings,
} from '../../../contracts/settings';
import type { Policy } from '../domain/policy';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * All settings by their paths, with what each may be: read off the contract, so that a form of them needs no
 * second description.
 *
 * @param policy what holds where nobody states a policy
 */
export const settingFields = (defaults: Settings, policy: Policy): Record<string, SettingField> =>
  Object.fromEntries(
    leavesOf(z.toJSONSchema(settingsValues, { io: 'input' }), []).map(([path, schema]) => [
      path.join('.'),
      { ...kindOf(schema), fallback: valueAt({ ...defaults, policy }, path) },
    ])
  );

const leavesOf = (schema: Schema, path: readonly string[]): [readonly string[], Schema][] =>
  schema.properties === undefined
    ? [[path, schema]]
    : Object.entries(schema.properties).flatMap(([key, below]) =>
        typeof below === 'boolean' ? [] : leavesOf(below, [...path, key])
      );

const kindOf = (schema: Schema): SettingKind => {
  // What may be null as well is one kind of value or none.
  const stated = schema.anyOf?.find((one) => typeof one !== 'boolean' && one.type !== 'null');
  if (stated !== undefined && typeof stated !== 'boolean') return kindOf(stated);
  if (schema.type === 'boolean') return { kind: 'switch' };
  if (schema.type === 'integer' || schema.type === 'number') {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema;
    return { kind: 'number', minimum, maximum };
  }
  if (schema.type === 'array') {
    const { minItems: minimum = 0, maxItems: maximum = Number.MAX_SAFE_INTEGER } = schema;
    return { kind: 'list', minimum, maximum };
  }
  if (schema.enum !== undefined) return { kind: 'choice', options: schema.enum.map(String) };
  return schema.format === 'date-time' ? { kind: 'date' } : { kind: 'text' };
};

const valueAt = (tree: object, path: readonly string[]): unknown => {
  let value: unknown = tree;
  for (const step of path) {
    value =
      typeof value === 'object' && value !== null
        ? (Object.entries(value).find(([key]) => key === step)?.[1] as unknown)
        : undefined;
  }
  return value ?? null;
};
