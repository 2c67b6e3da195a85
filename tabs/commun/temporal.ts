import type { Temporal as Api } from 'temporal-polyfill';

const natif = (globalThis as { readonly Temporal?: typeof Api }).Temporal;

/** Stands for `temporal-polyfill` in the tabs (vite.config.ts): recent browsers have Temporal, and are spared 40 KB at the first opening. */
export const Temporal = natif ?? (await import('temporal-polyfill/implementation')).Temporal;
