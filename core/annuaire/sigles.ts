import { uneFoisParObjet } from '../une-fois.ts';
import { termes } from './mots.ts';

/** An acronym and what it stands for. The first form is the one shown. */
export interface Sigle {
  readonly sigle: string;
  readonly formes: readonly string[];
}

/** Acronyms of the social, health and family field, national ones. A territory adds its own. */
export const SIGLES: readonly Sigle[] = [
  { sigle: 'ADIL', formes: ['Agence départementale d’information sur le logement'] },
  { sigle: 'ALSH', formes: ['Accueil de loisirs sans hébergement', 'Centre de loisirs'] },
  { sigle: 'ARS', formes: ['Agence régionale de santé'] },
  { sigle: 'BIJ', formes: ['Bureau information jeunesse'] },
  { sigle: 'CAF', formes: ['Caisse d’allocations familiales'] },
  { sigle: 'CARSAT', formes: ['Caisse d’assurance retraite et de la santé au travail'] },
  // Where the communauté has taken the competence, the CIAS answers for the CCAS.
  { sigle: 'CCAS', formes: ['Centre communal d’action sociale', 'Centre intercommunal d’action sociale'] },
  { sigle: 'CIAS', formes: ['Centre intercommunal d’action sociale'] },
  { sigle: 'CIDFF', formes: ['Centre d’information sur les droits des femmes et des familles'] },
  { sigle: 'CLIC', formes: ['Centre local d’information et de coordination gérontologique'] },
  { sigle: 'CLS', formes: ['Contrat local de santé'] },
  { sigle: 'CLSM', formes: ['Conseil local de santé mentale'] },
  { sigle: 'CMP', formes: ['Centre médico-psychologique'] },
  { sigle: 'CMPP', formes: ['Centre médico-psycho-pédagogique'] },
  { sigle: 'CPAM', formes: ['Caisse primaire d’assurance maladie', 'Assurance maladie'] },
  { sigle: 'CPTS', formes: ['Communauté professionnelle territoriale de santé'] },
  { sigle: 'CTG', formes: ['Convention territoriale globale'] },
  { sigle: 'EHPAD', formes: ['Établissement d’hébergement pour personnes âgées dépendantes'] },
  { sigle: 'EPN', formes: ['Espace public numérique'] },
  { sigle: 'ESAT', formes: ['Établissement et service d’accompagnement par le travail'] },
  { sigle: 'EVS', formes: ['Espace de vie sociale'] },
  { sigle: 'FS', formes: ['France Services', 'Maison France Services', 'Espace France Services'] },
  { sigle: 'IME', formes: ['Institut médico-éducatif'] },
  { sigle: 'LAEP', formes: ['Lieu d’accueil enfants-parents'] },
  { sigle: 'MAM', formes: ['Maison d’assistantes maternelles', 'Maison d’assistants maternels'] },
  { sigle: 'MDPH', formes: ['Maison départementale des personnes handicapées'] },
  { sigle: 'MDS', formes: ['Maison des solidarités', 'Maison du Département solidarités'] },
  { sigle: 'MFR', formes: ['Maison familiale rurale'] },
  { sigle: 'MJC', formes: ['Maison des jeunes et de la culture'] },
  { sigle: 'MSA', formes: ['Mutualité sociale agricole'] },
  { sigle: 'MSP', formes: ['Maison de santé pluriprofessionnelle', 'Maison de santé pluridisciplinaire'] },
  { sigle: 'PIJ', formes: ['Point information jeunesse'] },
  { sigle: 'PMI', formes: ['Protection maternelle et infantile'] },
  { sigle: 'RAM', formes: ['Relais assistants maternels', 'Relais assistantes maternelles'] },
  { sigle: 'REAAP', formes: ['Réseau d’écoute, d’appui et d’accompagnement des parents'] },
  { sigle: 'RPE', formes: ['Relais petite enfance'] },
  { sigle: 'SAAD', formes: ['Service d’aide et d’accompagnement à domicile'] },
  { sigle: 'SESSAD', formes: ['Service d’éducation spéciale et de soins à domicile'] },
  { sigle: 'SSIAD', formes: ['Service de soins infirmiers à domicile'] },
  { sigle: 'UDAF', formes: ['Union départementale des associations familiales'] },
];

const enTermes = uneFoisParObjet((s: Sigle) => ({
  ...s,
  jeton: termes(s.sigle).join(' '),
  longues: s.formes.map((f) => ` ${termes(f).join(' ')} `),
}));

/** What to add to a text so that it is found by the acronyms whose long form it holds, and by the long forms of the acronyms that it holds. */
export function developper(sigles: readonly Sigle[]): (texte: string) => readonly string[] {
  const table = sigles.map(enTermes);
  return (texte) => {
    const aplat = ` ${termes(texte).join(' ')} `;
    return table.flatMap((s) => [
      ...(s.longues.some((l) => aplat.includes(l)) ? [s.sigle] : []),
      ...(aplat.includes(` ${s.jeton} `) ? s.formes : []),
    ]);
  };
}
