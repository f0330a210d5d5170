import type { z } from 'zod';

/** Whether two types are one and the same, optional parts included: neither takes more, or less, than the other. */
type Identical<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

/** A schema of each kind, which parses to exactly what the kind is; in place of one that does not, what it should. */
type Exact<All extends { [Kind in keyof All]: { kind: Kind } }, Schemas> = {
  [Kind in keyof All]: Kind extends keyof Schemas
    ? Schemas[Kind] extends z.ZodType
      ? Identical<z.output<Schemas[Kind]>, All[Kind]> extends true
        ? Schemas[Kind]
        : { doesNotParseTo: All[Kind] }
      : never
    : never;
};

/**
 * Schemas for every kind of a union. A schema that a type is given (`z.ZodType<T>`) may take less than the type: a kind, or
 * an optional part, that it forgets is refused when it is sent. One in this table does not compile.
 */
export const exactly =
  <All extends { [Kind in keyof All]: { kind: Kind } }>() =>
  <Schemas extends { [Kind in keyof All]: z.ZodType }>(schemas: Schemas & Exact<All, Schemas>): Schemas =>
    schemas;

/** A schema that parses to exactly this type, in the same way. */
export const exactlyOne =
  <T>() =>
  <Schema extends z.ZodType>(
    schema: Schema & (Identical<z.output<Schema>, T> extends true ? unknown : { doesNotParseTo: T }),
  ): Schema =>
    schema;
