import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import type { Provenance } from '../annuaire/provenance.ts';
import { sectionsDemandees } from '../annuaire/sections.ts';
import { estCorrigeable } from '../champs/champs.ts';
import { grouper } from '../grouper.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { CANAUX_DE_VERIFICATION, type SectionDeFiche } from '../vocabulaires/structures.ts';
import { estUnAppel } from './appels.ts';
import { type Destination, destinationDe } from './destination.ts';

export type CanalDeReponse = (typeof CANAUX_DE_VERIFICATION)[number];
export type Issue = 'Confirmée' | 'Modifiée' | 'Fermée' | 'Silencieuse';

/** Where a campaign stands with one structure. */
export interface Suivi {
  readonly structure: Structure;
  readonly issue: Issue;
  /** By which way it answered. */
  readonly canal: CanalDeReponse | undefined;
  /** Sections asked and not verified since the launch. */
  readonly aVoir: readonly SectionDeFiche[];
  /** How it can be reached now. */
  readonly destination: Destination;
  /** Mails that left and did not come back, oldest first. */
  readonly envois: readonly Sollicitation[];
  /** Mails that came back, or that were refused. */
  readonly rebonds: readonly Sollicitation[];
  /** Calls, visits and mails received that somebody noted. */
  readonly appels: readonly Sollicitation[];
}

/** Has this row been sent, as far as is known? */
export const estPartie = (s: Sollicitation): boolean => s.etat === 'Envoyée' || s.etat === 'Répondue';

/** Every structure of a campaign that was launched, in the order of its list. One that is no longer in the annuaire is left out. */
export function suivre(e: {
  readonly campagne: Campagne;
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly sollicitations: readonly Sollicitation[];
}): readonly Suivi[] {
  const { campagne } = e;
  const parId = new Map(e.structures.map((s) => [s.id, s]));
  const contacts = grouper(e.contacts, (c) => c.structure);
  const rangees = grouper(
    e.sollicitations.filter((s) => s.campagne === campagne.id),
    (s) => s.structure,
  );
  const gardees = issuesGardees(campagne);
  return campagne.concernees.flatMap((id): Suivi[] => {
    const structure = parId.get(id);
    if (structure === undefined) return [];
    const siennes = (rangees.get(id) ?? []).toSorted((a, b) => Number(a.id) - Number(b.id));
    const siens = contacts.get(id) ?? [];
    const { issue, canal } = issueDe(campagne, { structure, siens, siennes }, gardees?.get(id));
    const courriels = siennes.filter((s) => s.canal === 'Courriel' && !estUnAppel(s));
    return [
      {
        structure,
        issue,
        canal,
        aVoir: sectionsAVoir(campagne, structure),
        destination: destinationDe(structure, siens, campagne.destinataires?.[id]),
        envois: courriels.filter(estPartie),
        rebonds: courriels.filter((s) => s.etat === 'En erreur'),
        appels: siennes.filter(estUnAppel),
      },
    ];
  });
}

/** A closed campaign keeps the outcome it had; a running one reads it from the fiche and from the answers. */
function issueDe(
  campagne: Campagne,
  {
    structure,
    siens,
    siennes,
  }: {
    readonly structure: Structure;
    readonly siens: readonly Contact[];
    readonly siennes: readonly Sollicitation[];
  },
  gardee: Issue | undefined,
): Pick<Suivi, 'issue' | 'canal'> {
  const repondue = siennes.findLast((s) => s.etat === 'Répondue');
  const depuis = campagne.lanceeLe === undefined ? undefined : aujourdhui(campagne.lanceeLe);
  const verifiee =
    depuis !== undefined &&
    structure.verifieeLe !== undefined &&
    structure.verifieeLe >= depuis &&
    structure.verifieePar !== 'Import';
  const canal = canalDe(repondue, verifiee ? structure.verifieePar : undefined);
  if (gardee !== undefined) return { issue: gardee, canal: gardee === 'Silencieuse' ? undefined : canal };
  if (!estDansLAnnuaire(structure)) return { issue: 'Fermée', canal };
  // Said by the structure itself; the coordination has not decided yet, and the fiche was not confirmed since.
  if (!verifiee && repondue?.issue === 'Fermée' && !estUnAppel(repondue)) return { issue: 'Fermée', canal };
  if (repondue === undefined && !verifiee) return { issue: 'Silencieuse', canal: undefined };
  const corrigee =
    siennes.some((s) => s.issue === 'Corrigée') ||
    (structure.provenance ?? []).some((p) => estUneCorrection(p) && p.le >= (campagne.lanceeLe ?? '')) ||
    siens.some(({ corrigeLe }) => corrigeLe !== undefined && corrigeLe >= (campagne.lanceeLe ?? ''));
  return { issue: corrigee ? 'Modifiée' : 'Confirmée', canal };
}

/** A value that a structure corrects, changed by one of the ways by which it answers: neither an import, a merge or a third party, nor the coordination’s own follow-up. */
const estUneCorrection = ({ canal, champ }: Provenance[number]): boolean =>
  CANAUX_DE_LA_STRUCTURE.includes(canal) && estCorrigeable(champ);

const CANAUX_DE_LA_STRUCTURE: readonly string[] = CANAUX_DE_VERIFICATION.filter((canal) => canal !== 'Import');

function issuesGardees({ issues }: Campagne): ReadonlyMap<string, Issue> | undefined {
  if (issues === undefined) return undefined;
  const sous = (ids: readonly string[], issue: Issue) => ids.map((id) => [id, issue] as const);
  return new Map([
    ...sous(issues.confirmees, 'Confirmée'),
    ...sous(issues.modifiees, 'Modifiée'),
    ...sous(issues.fermees, 'Fermée'),
    ...sous(issues.silencieuses, 'Silencieuse'),
  ]);
}

/** The answer noted says the way; without one, the fiche does. */
function canalDe(repondue: Sollicitation | undefined, dit: CanalDeReponse | undefined): CanalDeReponse | undefined {
  if (repondue === undefined) return dit;
  return repondue.canal === 'Courriel' && !estUnAppel(repondue)
    ? 'Lien personnel'
    : CANAUX_DE_VERIFICATION.find((c) => c === repondue.canal);
}

function sectionsAVoir(campagne: Campagne, { verifications }: Structure): readonly SectionDeFiche[] {
  const depuis = campagne.lanceeLe === undefined ? campagne.debut : aujourdhui(campagne.lanceeLe);
  return sectionsDemandees(campagne.sections).filter((section) => (verifications?.[section]?.le ?? '') < depuis);
}
