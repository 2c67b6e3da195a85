import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { decoderTexte } from '../imports/octets.ts';
import { INSECABLE } from '../textes/francais.ts';
import { chiffresLatins } from './chiffres.ts';
import { instantDe } from './dates.ts';
import { secondesDe } from './durees.ts';
import { listeDeReunion } from './liste-de-reunion.ts';
import { parle, passagesDe } from './passages.ts';
import type { RapportLu, Resume } from './rapport-lu.ts';
import type { RapportTeams } from './rapport-teams.ts';
import { reunirRapports } from './reunir-rapports.ts';
import { decouper, tableauDe } from './tableau.ts';

export type { RapportTeams } from './rapport-teams.ts';

interface Indice {
  /** The day of the rencontre (date or instant): it settles the order of day and month. */
  readonly date?: string;
}

const OU_LE_TROUVER = `Dans Teams, ouvrez la réunion, puis l’onglet «${INSECABLE}Présence${INSECABLE}», et téléchargez le rapport.`;

/**
 * Reads a Teams attendance report (.csv, in truth tab-separated UTF-16), or the list taken while the meeting lasts. Relies on the numbers of the sections,
 * the position of the columns and the shape of the cells, never on the words of the headings: they follow the language of the client. A file that is not a
 * report is refused.
 */
export const lireRapportTeams = (octets: Uint8Array, indice: Indice = {}): Resultat<RapportTeams> =>
  lireRapportsTeams([octets], indice);

/** Several reports of one rencontre, read as one: Teams makes one for each session of a meeting. */
export function lireRapportsTeams(fichiers: readonly Uint8Array[], { date }: Indice = {}): Resultat<RapportTeams> {
  const lus = fichiers.map((octets) => lireUn(octets, date));
  const refuse = lus.findIndex((lu) => !lu.ok);
  const refus = lus[refuse];
  if (refus !== undefined && !refus.ok) return enNommant(refus.refus, refuse, fichiers.length);
  const rapports = lus.flatMap((lu) => (lu.ok ? [lu.valeur] : []));
  return reussite(reunirRapports(rapports, date, 'Fichier'));
}

const enNommant = ({ code, message }: Refus, rang: number, nombre: number): Resultat<never> =>
  refuser(code, nombre === 1 ? message : `Fichier ${rang + 1}${INSECABLE}: ${message}`);

function lireUn(octets: Uint8Array, date: string | undefined): Resultat<RapportLu> {
  const autre = autreFormat(octets);
  if (autre !== undefined) return refuser('demande-invalide', `${autre} ${OU_LE_TROUVER}`);
  const { lignes, douteuses } = tableauDe(decoderTexte(octets).texte);
  const blocs = decouper(lignes);
  const passages = passagesDe(blocs, date);
  // A list of people with their addresses is not a report: its sections are numbered, or somebody stayed some time.
  const tenu = blocs.numerote ? passages.some(parle) : passages.some((p) => p.secondes !== undefined);
  if (tenu) return reussite({ resume: lireResume(blocs.resume, date), passages, douteuses, pendant: undefined });
  const liste = blocs.numerote ? undefined : listeDeReunion(lignes, date);
  if (liste === undefined)
    return refuser(
      'demande-invalide',
      `Ce fichier n’est pas un rapport de présence Teams, ou il est vide. ${OU_LE_TROUVER}`,
    );
  const { passages: siens, debut, fin, encoreLa } = liste;
  return reussite({
    resume: { debut: enInstant(debut) },
    passages: siens,
    douteuses,
    pendant: { fin: enInstant(fin), encoreLa },
  });
}

const enInstant = (secondes: number): string => new Date(secondes * 1000).toISOString().replace('.000Z', 'Z');

function autreFormat(o: Uint8Array): string | undefined {
  const debut = String.fromCharCode(...o.slice(0, 4));
  if (o.length === 0) return 'Ce fichier est vide.';
  if (debut.startsWith('PK')) return 'Ce fichier est un classeur ou un document compressé, pas un rapport .csv.';
  if (debut === '%PDF') return 'Ce fichier est un PDF, pas un rapport .csv.';
  return undefined;
}

/** Title: the first value that is only text. Beginning and end: the first two dates. Participants: the first number. */
function lireResume(lignes: readonly (readonly string[])[], date: string | undefined): Resume {
  const valeurs = lignes.map((l) => l[1] ?? '').filter((v) => v !== '');
  const [debut, fin] = valeurs.flatMap((v) => instantDe(v, date) ?? []);
  const annonces = valeurs.map(chiffresLatins).find((v) => /^\d{1,5}$/.test(v));
  const titre = valeurs.find((v) => !/^\p{Nd}+$/u.test(v) && instantDe(v) === undefined && secondesDe(v) === undefined);
  return {
    ...(titre === undefined ? {} : { titre }),
    ...(debut === undefined ? {} : { debut }),
    ...(fin === undefined ? {} : { fin }),
    ...(annonces === undefined ? {} : { annonces: Number(annonces) }),
  };
}
