import { etatDeFraicheur } from '../annuaire/fraicheur.ts';
import { aDonneSonAvis, peutApprouver, suivreLApprobation } from '../comptes-rendus/approuver.ts';
import { etatDuCompteRendu } from '../comptes-rendus/etat.ts';
import { type Acteur, autoriser } from '../droits/droits.ts';
import { dernierMoisTermine } from '../indicateurs/cloture.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Publication } from '../lists/publications.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import { coteDe, issueDe } from '../mises-en-lien/cotes.ts';
import { estClose } from '../mises-en-lien/decider-etat.ts';
import { estInformee } from '../rencontres/attendues.ts';
import { suiteEmpechee } from '../rencontres/dire-suite.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { aUneReunionAVenir } from '../rencontres/selon-outlook.ts';
import { suiteEnRetard, suiteOuverte, suitesQuiTiennent } from '../rencontres/suite-ouverte.ts';
import { refusDeSonder } from '../sondages/ouvrir.ts';
import { aToutVu } from '../sondages/suivre.ts';
import { estOuvert } from '../sondages/voter.ts';
import { aujourdhui, plusJours } from '../temps/heure-locale.ts';
import { type ATraiter, OU_TRAITER, TRAVAUX, type Travail } from '../tenue/a-traiter.ts';
import { type Attente, GENRES, type GenreDAttente } from './attente.ts';
import { compteRenduAEcrire, coorganisations } from './co-organisations.ts';
import { datesAChoisir, sondagesQuiAvancent } from './dates-a-trouver.ts';
import { laRencontre, leCompteRendu } from './la-rencontre.ts';
import { type Lien, MA_FICHE, versRencontre } from './lien.ts';
import { pagesQuiAttendent } from './pages-a-envoyer.ts';
import { pointsAPresenter } from './points-a-presenter.ts';
import { prochainesDeLeurSerie } from './prochaines-de-leur-serie.ts';
import { type QuestionsDeLAnnee, questionsAVous, questionsOuvertes } from './questions.ts';
import { type Genes, rencontresGenees, SANS_GENE } from './rencontres-genees.ts';
import { reponsesManquantes } from './sans-reponse.ts';

export interface LignesDAccueil {
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly (Pick<
    Participation,
    'rencontre' | 'structure' | 'statut' | 'reponse' | 'role' | 'sansInvitation'
  > &
    Partial<Pick<Participation, 'approuveLe' | 'amendements' | 'coorganise' | 'contact'>>)[];
  readonly suites: readonly Suite[];
  readonly structures: readonly Structure[];
}

interface Etat extends LignesDAccueil {
  /** With the rencontres that this person co-organises. */
  readonly acteur: Acteur;
  readonly sondages: readonly Sondage[];
  /** What the rencontres to come clash with; nothing where it is not read. */
  readonly genes?: Genes;
  /** Those that this person reads: their own, at least. */
  readonly votes: readonly Pick<Vote, 'sondage' | 'structure' | 'reponses' | 'repondu'>[];
  readonly misesEnLien: readonly MiseEnLien[];
  /** Those of the coordination; nothing for the others. */
  readonly campagnes?: readonly Campagne[];
  readonly publications?: readonly Publication[];
  readonly travaux?: readonly ATraiter[];
  readonly contacts?: readonly Contact[];
  readonly sollicitations?: readonly Sollicitation[];
  /** The questions of interconnaissance that are open; nothing until they are there. */
  readonly questions?: QuestionsDeLAnnee;
  readonly canal: string;
  readonly cadenceParDefautMois: number;
  readonly maintenant: string;
}

const DANS_OUTLOOK = { Changée: 'outlook-differe', Supprimée: 'outlook-supprimee' } as const;

/** Before that, there is time to invite: days. */
const INVITER_AVANT = 21;

/** What waits for this person, the most pressing first: for the coordination the whole territory, for the others what is theirs. */
export function ceQuiAttend(e: Etat): readonly Attente[] {
  const siennes = e.acteur.profil === 'coordination' ? pourLaCoordination(e) : pourSaStructure(e);
  const rang = (a: Attente): number => ORDRE.indexOf(a.genre);
  return siennes.toSorted((a, b) => rang(a) - rang(b) || (a.le ?? '').localeCompare(b.le ?? ''));
}

const D_ABORD = 8;
/** Ten late decisions would hide all the rest. */
const DU_MEME_GENRE = 3;
/** Of each kind before a third of any: what is new is not behind what has waited for long. */
const DE_CHAQUE = 2;

/** What is shown at once, in the same order: a few of each kind. */
export function dAbord(attentes: readonly Attente[]): readonly Attente[] {
  const parGenre = new Map<GenreDAttente, number>();
  const rangees = attentes.map((attente) => {
    const rang = parGenre.get(attente.genre) ?? 0;
    parGenre.set(attente.genre, rang + 1);
    return { attente, rang };
  });
  const retenues = new Set(
    [
      ...rangees.filter(({ rang }) => rang < DE_CHAQUE),
      ...rangees.filter(({ rang }) => rang >= DE_CHAQUE && rang < DU_MEME_GENRE),
    ].slice(0, D_ABORD),
  );
  return rangees.filter((r) => retenues.has(r)).map(({ attente }) => attente);
}

const EN_TETE: readonly Travail[] = ['fusions-arretees', 'anomalies', 'departs', 'cartes-refusees', 'rappels'];

/** What is broken first, then whom one promised to call, then what is late, then what keeps. */
const ORDRE: readonly GenreDAttente[] = [...EN_TETE, ...GENRES, ...TRAVAUX.filter((t) => !EN_TETE.includes(t))];

function pourLaCoordination(e: Etat): readonly Attente[] {
  const jour = aujourdhui(e.maintenant);
  const bientot = plusJours(jour, INVITER_AVANT);
  const suites = suitesQuiTiennent(e.suites, e.rencontres);
  return [
    // The late decisions are said one by one.
    ...(e.travaux ?? [])
      .filter(({ travail }) => travail !== 'decisions-en-retard')
      .map(({ travail, nombre }): Attente => ({ cle: travail, genre: travail, nombre, vers: OU_TRAITER[travail] })),
    ...e.rencontres
      .filter((r) => r.ecartOutlook !== undefined && aUneReunionAVenir(r, e.maintenant))
      .map((r): Attente => ({ ...laRencontre(r), genre: DANS_OUTLOOK[r.ecartOutlook ?? 'Changée'] })),
    // Said once: what holds it back matters more than its date.
    ...suites.filter(suiteEmpechee).map(decision('decision-empechee')),
    ...suites.filter((s) => suiteEnRetard(s, jour) && !suiteEmpechee(s)).map(decision('decision-en-retard')),
    ...moisAPublier(e),
    ...datesAChoisir(e),
    ...sondagesQuiAvancent(e),
    ...rencontresGenees(e.rencontres, e.genes ?? SANS_GENE),
    ...e.rencontres
      .filter((r) => r.etat === 'À planifier' && r.debut !== undefined && !estPassee(r, e.maintenant))
      .filter((r) => aujourdhui(r.debut ?? '') <= bientot)
      .map((r): Attente => ({ ...laRencontre(r), genre: 'invitations-a-envoyer' })),
    ...pagesQuiAttendent(e),
    ...reponsesManquantes(e),
    ...comptesRendusATenir(e),
    ...(e.campagnes ?? [])
      .filter(({ etat }) => etat === 'En cours' || etat === 'Suspendue')
      .map(
        (c): Attente => ({
          cle: `campagne-${c.id}`,
          genre: 'campagne',
          titre: c.titre,
          le: c.fin,
          vers: { entite: 'annuaire', sous: `campagnes/${c.id}` },
        }),
      ),
    ...questionsOuvertes(e.questions),
  ];
}

/** Those to write, and those whose corrections wait for a decision. */
function comptesRendusATenir({ rencontres, participations, maintenant }: Etat): readonly Attente[] {
  return rencontres.flatMap((r): readonly Attente[] => {
    const etat = etatDuCompteRendu(r, maintenant);
    if (etat !== 'En approbation' && etat !== 'À publier') return compteRenduAEcrire(r, maintenant);
    const { aTrancher } = suivreLApprobation(participations.filter((p) => p.rencontre === r.id));
    return aTrancher === 0
      ? []
      : [{ ...leCompteRendu(r), cle: `corrections-${r.id}`, genre: 'corrections-a-trancher', nombre: aTrancher }];
  });
}

/** The month that ended last, when its summary has not appeared. */
function moisAPublier({ publications = [], canal, maintenant }: Etat): readonly Attente[] {
  const mois = dernierMoisTermine(maintenant);
  const parue = publications.some(
    (p) =>
      p.mois === mois &&
      p.canal === canal &&
      p.edition !== 'Provisoire' &&
      p.edition !== 'Annonce' &&
      p.etat === 'Envoyée',
  );
  return parue
    ? []
    : [
        {
          cle: `mois-${mois}`,
          genre: 'mois-a-publier',
          le: mois,
          vers: { entite: 'indicateurs', sous: `mois/${mois}` },
        },
      ];
}

function pourSaStructure(e: Etat): readonly Attente[] {
  const { acteur, maintenant } = e;
  const jour = aujourdhui(maintenant);
  const sienne = (structure: string | undefined): boolean =>
    structure !== undefined && acteur.structures.includes(structure);
  const invitees = new Set(
    e.participations
      .filter((p) => p.statut === 'Invité' && !estInformee(p) && p.reponse === undefined && sienne(p.structure))
      .map((p) => p.rencontre),
  );
  const enSondage = new Map(e.sondages.filter((s) => estOuvert(s, maintenant)).map((s) => [s.rencontre, s] as const));
  const parSondage = new Map(e.sondages.map((s) => [s.id, s] as const));
  // An answer given before slots were added leaves those to answer.
  const votes = new Set(
    e.votes
      .filter((v) => sienne(v.structure) && aToutVu(v, parSondage.get(v.sondage) ?? { creneauxAjoutesLe: undefined }))
      .map((v) => v.sondage),
  );
  return [
    ...suitesQuiTiennent(e.suites, e.rencontres)
      .filter((s) => suiteOuverte(s) && !suiteEmpechee(s) && sienne(s.structure))
      .map((s) => decision(suiteEnRetard(s, jour) ? 'decision-en-retard' : 'decision')(s)),
    ...prochainesDeLeurSerie(
      e.rencontres.filter((r) => invitees.has(r.id) && r.etat !== 'Annulée' && !estPassee(r, maintenant)),
    ).flatMap((r): readonly Attente[] => {
      const sondage = refusDeSonder(r) === undefined ? enSondage.get(r.id) : undefined;
      // Nobody was told of a draft yet: it may still change entirely.
      if (sondage === undefined) return r.etat === 'Brouillon' ? [] : [{ ...laRencontre(r), genre: 'invitation' }];
      if (votes.has(sondage.id)) return [];
      const le = sondage.cloture === undefined ? {} : { le: sondage.cloture };
      return [{ cle: `sondage-${sondage.id}`, genre: 'vote-attendu', titre: r.titre, ...le, vers: versLaDate(r) }];
    }),
    ...pointsAPresenter(e.rencontres, acteur.structures, maintenant),
    ...coorganisations(e),
    ...e.rencontres
      .filter((r) =>
        e.participations.some(
          (p) => p.rencontre === r.id && sienne(p.structure) && !aDonneSonAvis(p) && peutApprouver(r, p, maintenant),
        ),
      )
      .map((r): Attente => ({ ...leCompteRendu(r), genre: 'compte-rendu-a-relire' })),
    ...questionsAVous(e.questions, acteur, e.structures),
    ...e.structures
      .filter(({ id }) => autoriser(acteur, 'confirmer-fiche', { structure: id }).permis)
      .flatMap((s) => aVerifier(s, jour, e.cadenceParDefautMois)),
    ...e.misesEnLien.flatMap((m): readonly Attente[] => {
      const structure = acteur.structures.find((id) => coteDe(m, id) !== undefined);
      const cote = structure === undefined ? undefined : coteDe(m, structure);
      if (cote === undefined || estClose(m.etat) || issueDe(m, cote) !== undefined) return [];
      return [
        {
          cle: `mise-en-lien-${m.id}`,
          genre: 'reponse-attendue',
          titre: m.thematique,
          le: m.faiteLe,
          vers: { entite: 'annuaire', sous: 'mises-en-lien' },
        },
      ];
    }),
  ];
}

function aVerifier(s: Structure, jour: string, cadence: number): readonly Attente[] {
  const fraicheur = etatDeFraicheur(s, jour, cadence);
  if (fraicheur === 'a-jour') return [];
  const le = s.verifieeLe === undefined ? {} : { le: s.verifieeLe };
  return [{ cle: `fiche-${s.id}`, genre: 'fiche-a-verifier', titre: s.nom, fraicheur, ...le, vers: MA_FICHE }];
}

const decision =
  (genre: 'decision' | 'decision-en-retard' | 'decision-empechee') =>
  ({ id, titre, echeance, rencontre }: Suite): Attente => ({
    cle: `suite-${id}`,
    genre,
    titre,
    ...(echeance === undefined ? {} : { le: echeance }),
    vers: versRencontre(rencontre, 'suites'),
  });

const versLaDate = ({ id }: Rencontre): Lien => versRencontre(id, 'date');
