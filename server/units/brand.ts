declare const brand: unique symbol

/** A value that went through its own checked door; two brands never mix. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
