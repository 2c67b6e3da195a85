import type { CorrectionDeFiche } from '../../core/contrats/correction-de-fiche.ts';
import { horairesLisibles } from './horaires.ts';

/** The fields of a fiche as they are typed: texts, and one service a line. */
export interface SaisieDeFiche {
  readonly description: string;
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
  readonly services: string;
  readonly adresse: string;
  readonly telephone: string;
  readonly courriel: string;
  readonly siteWeb: string;
  readonly horaires: string;
  readonly modalitesDAcces: string;
}

type Valeurs = { readonly [K in keyof CorrectionDeFiche]?: CorrectionDeFiche[K] | readonly string[] | undefined };

/** The form as it opens, from the values of the fiche. */
export function saisieDe(valeurs: Valeurs): SaisieDeFiche {
  const texte = (valeur: unknown): string => (typeof valeur === 'string' ? valeur : '');
  return {
    description: texte(valeurs.description),
    thematiques: valeurs.thematiques ?? [],
    publics: valeurs.publics ?? [],
    services: (valeurs.services ?? []).join('\n'),
    adresse: texte(valeurs.adresse),
    telephone: telephoneLisible(texte(valeurs.telephone)),
    courriel: texte(valeurs.courriel),
    siteWeb: texte(valeurs.siteWeb),
    horaires: horairesLisibles(texte(valeurs.horaires)),
    modalitesDAcces: texte(valeurs.modalitesDAcces),
  };
}

/** What has changed between the form as it opened and as it is sent: a field left alone is never sent. */
export function correctionsDe(avant: SaisieDeFiche, apres: SaisieDeFiche): CorrectionDeFiche {
  const corrections: Record<string, unknown> = {};
  for (const champ of Object.keys(avant) as (keyof SaisieDeFiche)[]) {
    const [ancien, nouveau] = [VALEUR_ENVOYEE[champ](avant), VALEUR_ENVOYEE[champ](apres)];
    if (JSON.stringify(ancien) !== JSON.stringify(nouveau)) corrections[champ] = nouveau;
  }
  return corrections;
}

const lignes = (texte: string): string[] =>
  texte
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '');
const ensemble = (valeurs: readonly string[]): string[] => [...valeurs].sort((a, b) => a.localeCompare(b, 'fr'));

const VALEUR_ENVOYEE = {
  description: (saisie) => saisie.description.trim(),
  thematiques: (saisie) => ensemble(saisie.thematiques),
  publics: (saisie) => ensemble(saisie.publics),
  services: (saisie) => lignes(saisie.services),
  adresse: (saisie) => saisie.adresse.trim(),
  telephone: (saisie) => telephoneInternational(saisie.telephone),
  courriel: (saisie) => saisie.courriel.trim(),
  siteWeb: (saisie) => adresseComplete(saisie.siteWeb),
  horaires: (saisie) => saisie.horaires.trim(),
  modalitesDAcces: (saisie) => saisie.modalitesDAcces.trim(),
} as const satisfies Record<keyof SaisieDeFiche, (saisie: SaisieDeFiche) => unknown>;

/** « +33557000000 » as it is read in France: « 05 57 00 00 00 ». Other countries stay as they are. */
export function telephoneLisible(telephone: string): string {
  const national = /^\+33([1-9]\d{8})$/.exec(telephone)?.[1];
  if (national === undefined) return telephone;
  return `0${national}`.replace(/(\d{2})(?=\d)/g, '$1\u00A0');
}

/** What is typed, in the form that the lists keep. A number that is not French is left to the check of the server. */
export function telephoneInternational(saisi: string): string {
  const chiffres = saisi.replace(/[\s.\-()]/g, '');
  return /^0[1-9]\d{8}$/.test(chiffres) ? `+33${chiffres.slice(1)}` : chiffres;
}

/** People type « exemple.fr »; the lists keep « https://exemple.fr ». */
const adresseComplete = (saisie: string): string => {
  const adresse = saisie.trim();
  return adresse === '' || /^https?:\/\//i.test(adresse) ? adresse : `https://${adresse}`;
};
