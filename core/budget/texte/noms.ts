import { sansAccents } from '../../textes/sans-accents.ts';

/** Who brings money, as people write it: what is looked for beside an amount, and the name that is proposed. */
const FINANCEURS: readonly (readonly [RegExp, string])[] = [
  [/\bcaf\b/, 'Caf'],
  [/\bmsa\b/, 'MSA'],
  [/\bcpam\b/, 'CPAM'],
  [/\bcarsat\b/, 'Carsat'],
  [/\bars\b/, 'ARS'],
  [/\breaap\b/, 'REAAP'],
  [/\bfonjep\b/, 'Fonjep'],
  [/\bfdva\b/, 'FDVA'],
  [/\bdrajes\b/, 'Drajes'],
  [/\bdrac\b/, 'Drac'],
  [/\bfrance relance\b/, 'France Relance'],
  [/\b(?:conseil )?departement(?:al)?\b|\bcd ?\d{2}\b/, 'Département'],
  [/\b(?:conseil )?region(?:al)?\b/, 'Région'],
  [/\b(?:l’)?etat\b/, 'État'],
  [/\b(?:communaute de communes|cdc|comcom|epci|interco\p{L}*)\b/u, 'Communauté de communes'],
  [/\bccas\b/, 'CCAS'],
  [/\bcias\b/, 'CIAS'],
  [/\bcommunes?\b|\bmairies?\b|\bville\b/, 'Commune'],
  [/\bcentre social\b/, 'Centre social'],
  [/\bfondations?\b/, 'Fondation'],
  [/\b(?:europe|leader|fse)\b/, 'Europe'],
  [/\b(?:usagers|beneficiaires|participants|familles|adhesions?|adherents)\b/, 'Usagers'],
  [/\bautofinancement\b|\bfonds propres\b/, 'Autofinancement'],
];

/** The funder that these words name, the first one; undefined when they name none that is known. */
export function financeurDans(mots: string): string | undefined {
  const nus = sansAccents(mots);
  const trouves = FINANCEURS.flatMap(([forme, nom]) => {
    const rang = nus.search(forme);
    return rang < 0 ? [] : [{ rang, nom }];
  }).toSorted((a, b) => a.rang - b.rang);
  return trouves[0]?.nom;
}

/** Which amount the words around say: asked, granted or paid; undefined when they do not say. */
export function sorteDans(mots: string): 'demande' | 'accorde' | 'verse' | undefined {
  const nus = sansAccents(mots);
  if (/\b(?:verse|percu|recu|paye|encaisse|regle|depense)\p{L}*/u.test(nus)) return 'verse';
  if (/\b(?:accorde|obtenu|attribue|notifie|octroye|acquis)\p{L}*/u.test(nus)) return 'accorde';
  if (/\b(?:demande|sollicite|prevu|previsionnel|attendu|vise|espere)\p{L}*/u.test(nus)) return 'demande';
  return undefined;
}
