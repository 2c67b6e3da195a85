import { pluriel } from '../../../core/textes/francais.ts';

interface Lieu {
  readonly siret: string;
  readonly adresse?: string | undefined;
  readonly codePostal?: string | undefined;
  readonly commune?: string | undefined;
}

/** Filling a fiche from the national register. */
export const REPERTOIRE = {
  titre: 'Remplir depuis le répertoire national',
  aide: 'Ce que vous cherchez part au service public «\u00A0Recherche d’entreprises\u00A0», et rien d’autre. Rien ne s’écrit sans que vous l’ayez coché.',
  chercher: 'SIRET ou nom de la structure',
  chercherAide: 'Le nom de la structure, jamais celui d’une personne. Pour une association, son nom et sa commune.',
  partout: 'Chercher dans toute la France',
  lancer: 'Chercher au répertoire',
  rien: 'Le répertoire ne connaît rien à ce nom ici. Essayez dans toute la France, ou remplissez la fiche à la main.',
  trouvees: (n: number) => pluriel(n, 'établissement trouvé', 'établissements trouvés'),
  ou: ({ siret, adresse, codePostal, commune }: Lieu) =>
    [adresse, [codePostal, commune].filter(Boolean).join(' '), `SIRET ${siret}`].filter(Boolean).join(' · '),
  siege: 'Siège',
  ferme: 'Fermé',
  fermeAide: 'Le répertoire dit cet établissement fermé\u00A0: ne reprenez son SIRET que si vous en êtes sûr.',
  choisir: 'Choisir',
  choisirDe: (nom: string, siret: string) => `Choisir ${nom}, SIRET ${siret}`,
  valeur: (champ: string, valeur: string) => `${champ}\u00A0: ${valeur}`,
  deja: (champ: string, valeur: string) => `${champ}\u00A0: ${valeur} (déjà ainsi)`,
  remplace: (actuelle: string) => `Remplacerait «\u00A0${actuelle}\u00A0».`,
  reprendre: (n: number) => (n === 0 ? 'Rien à reprendre' : `Reprendre ${pluriel(n, 'valeur')}`),
  autre: 'En choisir un autre',
} as const;
