/** The values that JSON can hold, as types. Numbers are finite IEEE 754 doubles; there is no `undefined`. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}
