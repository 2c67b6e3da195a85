import type { PourquoiDeja, Resume } from '../../../core/tables/resumer.ts';
import { pluriel } from '../../../core/textes/francais.ts';

/** How the pairs of a plan that knew each other are counted. */
const DEJA = {
  structure: (n: number) => `${pluriel(n, 'paire vient', 'paires viennent')} d’une même structure.`,
  plan: (n: number) => `${pluriel(n, 'paire se retrouve', 'paires se retrouvent')} d’un tour à l’autre.`,
  passe: (n: number) => `${pluriel(n, 'paire s’est déjà vue', 'paires se sont déjà vues')} à une autre rencontre.`,
} as const satisfies Record<PourquoiDeja, (n: number) => string>;

export const TABLES = {
  bouton: 'Plan de table',
  retourAuPlan: 'Revenir au plan de table',
  reserve: 'Aucun plan de table',
  reserveAide: 'La coordination le prépare\u00A0; il paraîtra ici.',
  attente: 'Chargement de la rencontre…',
  qui: 'Qui est là',
  presentes: (n: number) => `Les présentes (${n})`,
  invitees: (n: number) => `Les invitées (${n})`,
  personne: 'Aucune structure invitée',
  personneAide: 'Invitez des structures, ou notez qui est venu\u00A0: le plan part de là.',
  personnesDe: (nom: string) => `Nombre de personnes de ${nom}`,
  combien: (n: number) => pluriel(n, 'personne à asseoir', 'personnes à asseoir'),
  comment: 'Comment',
  parTables: 'Par tables',
  aDeux: 'À deux, et à trois si le nombre est impair',
  tables: 'Tables',
  places: 'Places par table',
  tours: 'Tours',
  calculer: 'Calculer le plan',
  enCours: 'Calcul du plan',
  premieresTrouvees: (n: number) => pluriel(n, 'première rencontre trouvée', 'premières rencontres trouvées'),
  arreter: 'Arrêter et garder le meilleur',
  renoncer: 'Renoncer',
  propose: 'Plan proposé',
  garder: 'Garder ce plan',
  garde: 'Le plan de table est gardé\u00A0: son lien l’ouvre à tous ceux qui lisent la rencontre.',
  autre: 'Chercher un autre plan',
  changer: 'Changer qui est là',
  refaire: 'Refaire',
  retirer: 'Retirer le plan',
  retire: 'Le plan de table est retiré.',
  remettre: 'Le remettre',
  salle: 'Montrer dans la salle',
  tour: (n: number) => `Tour ${n}`,
  tourSur: (n: number, total: number) => (total === 1 ? '' : `Tour ${n} sur ${total}`),
  tourPrecedent: 'Tour précédent',
  tourSuivant: 'Tour suivant',
  pleinEcran: 'Plein écran',
  table: (n: number) => `Table ${n}`,
  premieres: ({ premieres, paires }: { readonly premieres: number; readonly paires: number }) =>
    premieres === 0
      ? 'tout le monde s’y connaît'
      : premieres === paires
        ? 'tout le monde s’y rencontre'
        : `${pluriel(premieres, 'première rencontre', 'premières rencontres')} sur ${paires}`,
  bilan: ({ premieres, paires, possibles }: Pick<Resume, 'premieres' | 'paires' | 'possibles'>) =>
    [
      `${pluriel(premieres, 'première rencontre', 'premières rencontres')} sur ${pluriel(paires, 'paire assise', 'paires assises')} ensemble`,
      premieres === possibles
        ? '\u00A0: toutes celles qui restaient à faire entre ces personnes.'
        : `\u00A0; il en restait ${possibles} à faire entre ces personnes.`,
    ].join(''),
  deja: (retrouvailles: Resume['retrouvailles']): readonly string[] => {
    const comptes = (['structure', 'plan', 'passe'] as const).map(
      (pourquoi) => [pourquoi, retrouvailles.filter((r) => r.pourquoi === pourquoi).length] as const,
    );
    const dits = comptes.filter(([, n]) => n > 0).map(([pourquoi, n]) => DEJA[pourquoi](n));
    return comptes.some(([pourquoi, n]) => pourquoi === 'plan' && n > 0)
      ? dits
      : ['Personne ne retrouve à un tour quelqu’un d’un autre tour.', ...dits];
  },
  quiSeConnait: (n: number) => `Qui se connaît déjà (${n})`,
  retrouvaille: (ou: string, a: string, b: string, pourquoi: PourquoiDeja) =>
    `${ou}\u00A0: ${a} et ${b} (${{ structure: 'même structure', plan: 'déjà assises ensemble', passe: 'une autre rencontre' }[pourquoi]})`,
  ou: (tour: number, table: number, tours: number) =>
    tours === 1 ? `Table ${table + 1}` : `Tour ${tour + 1}, table ${table + 1}`,
} as const;
