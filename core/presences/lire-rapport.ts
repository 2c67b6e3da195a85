import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { decoderTexte } from '../imports/octets.ts';
import { aujourdhui } from '../temps/paris.ts';
import { FINE, INSECABLE, jourLong, pluriel } from '../textes/francais.ts';
import { instantDe } from './dates.ts';
import { enMinutes, secondesDe } from './durees.ts';
import { cleDeNom } from './noms.ts';
import { fusionner, type Passage, passages } from './personnes.ts';
import type { RapportTeams } from './rapport-teams.ts';
import { type Blocs, decouper, lignesDe } from './tableau.ts';

export type { RapportTeams } from './rapport-teams.ts';

const OU_LE_TROUVER = `Dans Teams, ouvrez la réunion, puis l’onglet «${INSECABLE}Présence${INSECABLE}», et téléchargez le rapport.`;

/**
 * Reads a Teams attendance report (.csv, in truth tab-separated UTF-16). Relies on the numbers of the sections, the position of the columns and the
 * shape of the cells, never on the words of the headings: they follow the language of the client. `indice.date`, the day of the rencontre, settles
 * the order of day and month. A file that is not a report is refused.
 */
export function lireRapportTeams(octets: Uint8Array, indice: { readonly date?: string } = {}): Resultat<RapportTeams> {
  const autre = autreFormat(octets);
  if (autre !== undefined) return refuser('demande-invalide', `${autre} ${OU_LE_TROUVER}`);
  const blocs = decouper(lignesDe(decoderTexte(octets).texte));
  const resume = lireResume(blocs.resume, indice.date);
  const lus = passagesUtiles(blocs);
  // A list of people with their addresses is not a report: somebody must have stayed some time.
  if (lus.every((p) => p.secondes === undefined))
    return refuser(
      'demande-invalide',
      `Ce fichier n’est pas un rapport de présence Teams, ou il est vide. ${OU_LE_TROUVER}`,
    );
  const personnes = fusionner(lus);
  return reussite({
    ...(resume.titre === undefined ? {} : { titre: resume.titre }),
    ...(resume.debut === undefined ? {} : { debut: resume.debut }),
    ...(resume.fin === undefined ? {} : { fin: resume.fin }),
    personnes: personnes.map((p) => ({
      nom: p.nom,
      ...(p.courriel === undefined ? {} : { courriel: p.courriel }),
      minutes: minutesDe(p, resume),
      externe: p.externe,
    })),
    avertissements: avertissements(personnes, resume, indice.date),
  });
}

function autreFormat(o: Uint8Array): string | undefined {
  const debut = String.fromCharCode(...o.slice(0, 4));
  if (o.length === 0) return 'Ce fichier est vide.';
  if (debut.startsWith('PK')) return 'Ce fichier est un classeur ou un document compressé, pas un rapport .csv.';
  if (debut === '%PDF') return 'Ce fichier est un PDF, pas un rapport .csv.';
  return undefined;
}

/** One row a person where the report has them; those who appear only among the comings and goings are added. */
function passagesUtiles(b: Blocs): readonly Passage[] {
  const participants = passages(b.participants);
  const adresses = new Set(participants.map((p) => p.courriel));
  const noms = new Set(participants.map((p) => cleDeNom(p.nom)));
  const connue = (p: Passage): boolean =>
    noms.has(cleDeNom(p.nom)) || (p.courriel !== undefined && adresses.has(p.courriel));
  return [...participants, ...passages(b.activites).filter((p) => !connue(p))];
}

interface Resume {
  readonly titre?: string;
  readonly debut?: string;
  readonly fin?: string;
  readonly annonces?: number;
}

/** Title: the first value that is only text. Beginning and end: the first two dates. Participants: the first number. */
function lireResume(lignes: readonly (readonly string[])[], date: string | undefined): Resume {
  const valeurs = lignes.map((l) => l[1] ?? '').filter((v) => v !== '');
  const [debut, fin] = valeurs.flatMap((v) => instantDe(v, date) ?? []);
  const annonces = valeurs.find((v) => /^\d{1,5}$/.test(v));
  const titre = valeurs.find((v) => !/^\d+$/.test(v) && instantDe(v) === undefined && secondesDe(v) === undefined);
  return {
    ...(titre === undefined ? {} : { titre }),
    ...(debut === undefined ? {} : { debut }),
    ...(fin === undefined ? {} : { fin }),
    ...(annonces === undefined ? {} : { annonces: Number(annonces) }),
  };
}

/** Two devices at once would count twice: nobody stays longer than the meeting lasted. */
function minutesDe(p: Passage, { debut, fin }: Resume): number {
  if (p.secondes === undefined) return 0;
  const duree = debut === undefined || fin === undefined ? 0 : (Date.parse(fin) - Date.parse(debut)) / 1000;
  return enMinutes(duree > 0 ? Math.min(p.secondes, duree) : p.secondes);
}

function avertissements(personnes: readonly Passage[], r: Resume, date: string | undefined): readonly string[] {
  const sansAdresse = personnes.filter((p) => p.courriel === undefined).length;
  const sansDuree = personnes.filter((p) => p.secondes === undefined).length;
  const jour = r.debut === undefined ? undefined : aujourdhui(r.debut);
  const attendu = date === undefined ? undefined : date.length > 10 ? aujourdhui(date) : date;
  return [
    ...(jour !== undefined && attendu !== undefined && jour !== attendu
      ? [
          `Le rapport est du ${jourLong(jour)}, la rencontre du ${jourLong(attendu)}${INSECABLE}: vérifiez que c’est le bon fichier.`,
        ]
      : []),
    ...(r.annonces !== undefined && r.annonces !== personnes.length
      ? [
          `Le rapport annonce ${pluriel(r.annonces, 'participant')}${FINE}; ${pluriel(personnes.length, 'personne')} y figurent.`,
        ]
      : []),
    ...(sansAdresse > 0
      ? [
          `${pluriel(sansAdresse, 'personne')} sans adresse électronique${INSECABLE}: rapprochement par le nom seulement.`,
        ]
      : []),
    ...(sansDuree > 0 ? [`${pluriel(sansDuree, 'personne')} sans durée de présence lisible.`] : []),
  ];
}
