import { Temporal } from 'temporal-polyfill';
import { VAGUE_D_INVITATION } from '../../../core/liens/natures.ts';
import { cleDeSollicitation } from '../../../core/liens/solliciter.ts';
import type { NouveauContact } from '../../../core/lists/contacts.list.ts';
import type { NouvelleParticipation } from '../../../core/lists/participations.list.ts';
import type { NouvelleRencontre } from '../../../core/lists/rencontres.list.ts';
import type { NouvelleSollicitation } from '../../../core/lists/sollicitations.list.ts';
import type { NouveauSondage } from '../../../core/lists/sondages.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import type { NouveauVote } from '../../../core/lists/votes.list.ts';
import { depuisHeureLocale, plusJours, plusMinutes } from '../../../core/temps/heure-locale.ts';
import { estJourOuvre } from '../../../core/temps/jours-ouvres.ts';
import type { ReponseALInvitation, ReponseDeVote } from '../../../core/vocabulaires/rencontres.ts';
import { joursAvant } from './calendrier.ts';
import { de } from './pays.ts';
import { type Cadre, type CommuneDExemple, SOURCE_EXEMPLE } from './structures.ts';

interface Donnees extends Pick<Cadre, 'aujourdhui' | 'millesime'> {
  /** How many rencontres come before these, in the list. */
  readonly deja: number;
  readonly structures: readonly NouvelleStructure[];
  readonly contacts: readonly NouveauContact[];
  readonly commune: CommuneDExemple | undefined;
  /** Ranks of the structures of those who are played: they are asked for a date. */
  readonly incarnees: readonly string[];
}

/** Told to the loader, which makes its meeting in Outlook. */
export const CLE_DE_LA_PLANIFIEE = 'exemple-planifiee';

const VOTES: readonly (readonly ReponseDeVote[])[] = [
  ['Oui', 'Non', 'Si besoin'],
  ['Oui', 'Oui', 'Non'],
  ['Si besoin', 'Non', 'Oui'],
  ['Oui', 'Si besoin', 'Non'],
];
const REPONSES: readonly ReponseALInvitation[] = ['Vient', 'Vient', 'Vient', 'Quelqu’un d’autre vient', 'Ne vient pas'];
const INVITEES = 8;

/**
 * What is under way: a rencontre whose date is voted on, half of those asked having answered, and one that is planned,
 * where some come, one does not and the others have said nothing. Rows are named by their rank; the same day gives the same.
 */
export function enCours(donnees: Donnees) {
  const { aujourdhui, deja, commune } = donnees;
  const sondee = String(deja + 1);
  const planifiee = String(deja + 2);
  const premier = prochain(aujourdhui, 13, 2);
  const second = prochain(premier, 2, 4);
  const troisieme = prochain(second, 5, 2);
  const creneaux = [premier, second, troisieme].map((jour, i) => ({
    id: `c${i + 1}`,
    debut: depuisHeureLocale(`${jour}T${i === 1 ? '14:00' : '09:30'}:00`),
    dureeMinutes: 120,
  }));
  const [lanceLe, repondu] = [le(joursAvant(aujourdhui, 2), '09:10'), le(joursAvant(aujourdhui, 1), '16:40')];
  const pourUneDate = partenaires(donnees, 'Logement', donnees.incarnees);
  const aVenir = partenaires(donnees, 'Santé', []).filter((p) => !donnees.incarnees.includes(p.structure));
  const debut = le(prochain(aujourdhui, 10, 4), '14:00');
  const commun = { dureeMinutes: 120, modalite: 'En présence', source: SOURCE_EXEMPLE } as const;
  const lieu = commune && {
    lieu: `Salle des fêtes ${de(commune.nom)}`,
    commune: commune.nom,
    communeInsee: commune.code,
    millesimeCog: donnees.millesime,
  };
  const rencontres: readonly NouvelleRencontre[] = [
    {
      ...commun,
      ...lieu,
      titre: 'Se loger quand on est jeune',
      thematique: 'Logement',
      format: 'Rencontre thématique',
      etat: 'À planifier',
      objectif: 'Se dire qui accueille, qui oriente et ce qui manque aux jeunes qui cherchent un logement.',
      cleCreation: 'exemple-sondee',
    },
    {
      ...commun,
      ...lieu,
      titre: 'Santé des aidants : se passer le relais',
      thematique: 'Santé',
      format: 'Rencontre thématique',
      etat: 'À planifier',
      debut,
      objectif: 'S’accorder sur qui appeler, et quand, pour qu’un aidant ne porte pas tout.',
      cleCreation: CLE_DE_LA_PLANIFIEE,
    },
  ];
  const sondage: NouveauSondage = {
    titre: 'Se loger quand on est jeune',
    rencontre: sondee,
    creneaux,
    etat: 'Ouvert',
    cloture: le(dernierOuvre(premier, 3), '18:00'),
    quorum: 5,
    reponsesVisibles: false,
    lanceLe,
    cle: 'exemple-sondage',
  };
  // Those who are played have not answered: it awaits them.
  const votants = pourUneDate.filter((p) => !donnees.incarnees.includes(p.structure)).slice(0, VOTES.length);
  const votes = votants.map(
    ({ structure, contact }, i): NouveauVote => ({
      cle: `1-${structure}`,
      sondage: '1',
      structure,
      contact,
      reponses: Object.fromEntries(creneaux.map(({ id }, n) => [id, VOTES[i]?.[n] ?? 'Oui'])),
      repondu,
      lueParLesInvites: false,
      canal: 'Lien personnel',
    }),
  );
  const demander = (
    nature: 'Sondage de date' | 'Invitation',
    { structure, contact }: Partenaire,
    repondue: boolean,
  ): NouvelleSollicitation => {
    const sienne = nature === 'Invitation' ? { rencontre: planifiee } : { rencontre: sondee, sondage: '1' };
    const demande = { nature, structure, contact, ...sienne };
    return {
      ...demande,
      cle: cleDeSollicitation({ ...demande, vague: nature === 'Invitation' ? VAGUE_D_INVITATION : 'sondage' }),
      canal: 'Courriel',
      etat: repondue ? 'Répondue' : 'Envoyée',
      depart: 'Confirmé',
      envoyeeLe: lanceLe,
      ...(repondue ? { reponduLe: repondu } : {}),
      expireLe: plusMinutes(lanceLe, 90 * 24 * 60),
    };
  };
  return {
    rencontres,
    participations: [
      ...pourUneDate.map((p, i) => inviter(sondee, p, i)),
      ...aVenir.map((p, i) => ({
        ...inviter(planifiee, p, i),
        ...(REPONSES[i] === undefined
          ? {}
          : {
              reponse: REPONSES[i],
              statut: REPONSES[i] === 'Ne vient pas' ? ('Excusé' as const) : ('Invité' as const),
              reponduLe: repondu,
              source: 'Lien personnel',
            }),
      })),
    ],
    sondages: [sondage],
    votes,
    sollicitations: [
      ...pourUneDate.map((p) => demander('Sondage de date', p, votants.includes(p))),
      ...aVenir.map((p, i) => demander('Invitation', p, i < REPONSES.length)),
    ],
  };
}

interface Partenaire {
  readonly structure: string;
  readonly contact: string;
}

const inviter = (rencontre: string, { structure, contact }: Partenaire, i: number): NouvelleParticipation => ({
  cle: `${rencontre}-${structure}`,
  rencontre,
  structure,
  contact,
  statut: 'Invité',
  role: i < 2 ? 'Noyau' : 'Ponctuel',
  raison: 'Même thématique',
  source: SOURCE_EXEMPLE,
});

/** Those of a theme whom a mail reaches, these first. */
function partenaires(
  { structures, contacts }: Donnees,
  thematique: string,
  dAbord: readonly string[],
): readonly Partenaire[] {
  const joignables = structures.flatMap((s, i) => {
    const structure = String(i + 1);
    const rang = contacts.findIndex(
      (c) => c.structure === structure && c.principal === true && c.courriel !== undefined && c.actif !== false,
    );
    const concernee = dAbord.includes(structure) || (s.thematiques ?? []).includes(thematique);
    return rang < 0 || s.statut !== 'Active' || !concernee ? [] : [{ structure, contact: String(rang + 1) }];
  });
  return joignables
    .toSorted((a, b) => Number(dAbord.includes(b.structure)) - Number(dAbord.includes(a.structure)))
    .slice(0, INVITEES);
}

const le = (jour: string, heure: string): string => depuisHeureLocale(`${jour}T${heure}:00`);

/** The first such day of the week (1: Monday) at least `apres` days after on which people meet. */
function prochain(depuis: string, apres: number, jourDeSemaine: number): string {
  const premier = Temporal.PlainDate.from(plusJours(depuis, apres));
  const voulu = premier.add({ days: (jourDeSemaine - premier.dayOfWeek + 7) % 7 }).toString();
  return onTravaille(voulu) ? voulu : prochain(voulu, 1, jourDeSemaine);
}

/** The last day, at least `avant` days before, on which one works. */
function dernierOuvre(jour: string, avant: number): string {
  const voulu = joursAvant(jour, avant);
  return onTravaille(voulu) ? voulu : dernierOuvre(voulu, 1);
}

/** From Christmas Eve to the end of the year, nobody meets either. */
const onTravaille = (jour: string): boolean => estJourOuvre(jour) && jour.slice(5) < '12-24';
