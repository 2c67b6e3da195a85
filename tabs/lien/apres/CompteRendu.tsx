/** @jsxImportSource preact */
import { APRES } from './textes.ts';

/** What was said, once it is published. */
export function CompteRendu({ texte }: { readonly texte: string | undefined }) {
  if (texte === undefined) return <p class="avis">{APRES.passee}</p>;
  return (
    <>
      <h2>{APRES.compteRendu}</h2>
      <p class="long">{texte}</p>
    </>
  );
}
