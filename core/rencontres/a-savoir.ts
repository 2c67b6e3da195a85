import type { Rencontre } from '../lists/rencontres.list.ts';
import { A_SAVOIR, LIBELLES_A_SAVOIR } from '../vocabulaires/a-savoir.ts';

type Champ = (typeof A_SAVOIR)[number];

/** What a rencontre says of it, under its headings; one that only has the free text says it alone. */
export const ceQuIlFautSavoir = (
  r: Partial<Pick<Rencontre, Champ>>,
): readonly { readonly titre: string; readonly texte: string }[] =>
  A_SAVOIR.flatMap((champ) => {
    const texte = r[champ]?.trim() ?? '';
    return texte === '' ? [] : [{ titre: LIBELLES_A_SAVOIR[champ], texte }];
  });

/** The same in one line of text: « Accès : par la cour. Garde d’enfants : sur place. » Empty when there is nothing to know. */
export const direCeQuIlFautSavoir = (r: Partial<Pick<Rencontre, Champ>>): string =>
  ceQuIlFautSavoir(r)
    .map(({ titre, texte }) => `${titre} : ${/[.!?…]$/.test(texte) ? texte : `${texte}.`}`)
    .join(' ');
