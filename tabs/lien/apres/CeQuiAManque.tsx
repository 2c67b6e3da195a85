/** @jsxImportSource preact */
import { APRES } from './textes.ts';

/** For whoever was away: a few lines. */
export const CeQuiAManque = ({ lignes }: { readonly lignes: readonly string[] }) => (
  <>
    <h2>{APRES.manque}</h2>
    <ul>
      {lignes.map((ligne) => (
        <li key={ligne}>{ligne}</li>
      ))}
    </ul>
  </>
);
