type Plein<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** An object without its empty fields: in the formats of exchange, what is not known is not there. */
export const sansVide = <T extends object>(objet: T): Partial<Plein<T>> =>
  Object.fromEntries(
    Object.entries(objet).filter(([, v]) => v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0)),
  ) as Partial<Plein<T>>;
