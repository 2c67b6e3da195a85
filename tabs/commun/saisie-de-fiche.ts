import type { ChampCorrigeable, CorrectionDeFiche } from '../../core/contrats/correction-de-fiche.ts';
import { horairesLisibles } from '../../core/textes/horaires.ts';
import { telephoneLisible } from '../../core/textes/telephone.ts';

/** Fields that hold several values of a vocabulary. */
export const CHAMPS_A_COCHER = ['thematiques', 'publics', 'zoneCodes', 'modesDeMobilisation'] as const;
type ChampACocher = (typeof CHAMPS_A_COCHER)[number];

/** The fields of a fiche as they are typed: texts, one service a line, and values ticked. */
export type SaisieDeFiche = { readonly [K in ChampCorrigeable]: K extends ChampACocher ? readonly string[] : string };

type Valeurs = { readonly [K in ChampCorrigeable]?: CorrectionDeFiche[K] | readonly string[] | undefined };

/** The form as it opens, from the values of the fiche. */
export function saisieDe(valeurs: Valeurs): SaisieDeFiche {
  const texte = (valeur: unknown): string => (typeof valeur === 'string' ? valeur : '');
  return {
    nom: texte(valeurs.nom),
    sigle: texte(valeurs.sigle),
    siret: texte(valeurs.siret),
    rna: texte(valeurs.rna),
    description: texte(valeurs.description),
    adresse: texte(valeurs.adresse),
    codePostal: texte(valeurs.codePostal),
    commune: texte(valeurs.commune),
    telephone: telephoneLisible(texte(valeurs.telephone)),
    courriel: texte(valeurs.courriel),
    siteWeb: texte(valeurs.siteWeb),
    services: (valeurs.services ?? []).join('\n'),
    thematiques: valeurs.thematiques ?? [],
    publics: valeurs.publics ?? [],
    zone: texte(valeurs.zone),
    zoneCodes: valeurs.zoneCodes ?? [],
    horaires: horairesLisibles(texte(valeurs.horaires)),
    modesDeMobilisation: valeurs.modesDeMobilisation ?? [],
    modalitesDAcces: texte(valeurs.modalitesDAcces),
    frais: texte(valeurs.frais),
    accessibilite: texte(valeurs.accessibilite),
  };
}

/** What has changed between the form as it opened and as it is sent: a field left alone is never sent. */
export function correctionsDe(avant: SaisieDeFiche, apres: SaisieDeFiche): CorrectionDeFiche {
  const corrections: Record<string, unknown> = {};
  for (const champ of Object.keys(avant) as ChampCorrigeable[]) {
    const [ancien, nouveau] = [VALEUR_ENVOYEE[champ](avant), VALEUR_ENVOYEE[champ](apres)];
    if (JSON.stringify(ancien) !== JSON.stringify(nouveau)) corrections[champ] = nouveau;
  }
  // The codes of the former zone mean nothing in another one.
  if ('zone' in corrections && apres.zone !== 'Communes' && avant.zoneCodes.length > 0) corrections.zoneCodes = [];
  return corrections;
}

const lignes = (texte: string): string[] =>
  texte
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '');
const ensemble = (valeurs: readonly string[]): string[] => [...valeurs].sort((a, b) => a.localeCompare(b, 'fr'));

const VALEUR_ENVOYEE = {
  nom: (saisie) => saisie.nom.trim(),
  sigle: (saisie) => saisie.sigle.trim(),
  siret: (saisie) => saisie.siret.trim(),
  rna: (saisie) => saisie.rna.trim(),
  description: (saisie) => saisie.description.trim(),
  adresse: (saisie) => saisie.adresse.trim(),
  codePostal: (saisie) => saisie.codePostal.trim(),
  commune: (saisie) => saisie.commune.trim(),
  telephone: (saisie) => telephoneInternational(saisie.telephone),
  courriel: (saisie) => saisie.courriel.trim(),
  siteWeb: (saisie) => adresseComplete(saisie.siteWeb),
  services: (saisie) => lignes(saisie.services),
  thematiques: (saisie) => ensemble(saisie.thematiques),
  publics: (saisie) => ensemble(saisie.publics),
  zone: (saisie) => saisie.zone,
  zoneCodes: (saisie) => ensemble(saisie.zoneCodes),
  horaires: (saisie) => saisie.horaires.trim(),
  modesDeMobilisation: (saisie) => ensemble(saisie.modesDeMobilisation),
  modalitesDAcces: (saisie) => saisie.modalitesDAcces.trim(),
  frais: (saisie) => saisie.frais,
  accessibilite: (saisie) => adresseComplete(saisie.accessibilite),
} as const satisfies Record<ChampCorrigeable, (saisie: SaisieDeFiche) => unknown>;

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
