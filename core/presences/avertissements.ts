import { aujourdhui } from '../temps/heure-locale.ts';
import { enumeration, FINE, heure, INSECABLE, jourLong, pluriel } from '../textes/francais.ts';
import { fusionner, type Personne } from './personnes.ts';
import type { RapportLu } from './rapport-lu.ts';

/** What must be said of these reports, in French: of each file or session, named (`mot`) when there are several, then of the people of them all. `date`: day of the rencontre. */
export function avertissementsDe(
  rapports: readonly RapportLu[],
  personnes: readonly Personne[],
  date: string | undefined,
  mot: 'Fichier' | 'Session',
): readonly string[] {
  const parFichier = rapports.flatMap((r, i) =>
    duFichier(r, date).map((phrase) =>
      rapports.length === 1
        ? phrase
        : `${mot} ${i + 1}${INSECABLE}: ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`,
    ),
  );
  return [...parFichier, ...desPersonnes(personnes)];
}

function duFichier({ resume, passages, douteuses, pendant }: RapportLu, date: string | undefined): readonly string[] {
  const personnes = fusionner(passages);
  const arrivees = passages.flatMap((p) => p.arrivee ?? []);
  const debut =
    resume.debut ?? (arrivees.length === 0 ? undefined : new Date(Math.min(...arrivees) * 1000).toISOString());
  return [
    ...dunAutreJour(debut, date),
    ...(pendant === undefined ? [] : [priseEnCours(pendant.fin, pendant.encoreLa)]),
    ...(resume.annonces === undefined || resume.annonces === personnes.length
      ? []
      : [ecart(resume.annonces, personnes)]),
    ...douteuses.map(
      (n) => `Ligne ${n}${INSECABLE}: un guillemet s’ouvre sans se fermer. Elle est lue telle quelle, vérifiez-la.`,
    ),
  ];
}

function dunAutreJour(debut: string | undefined, date: string | undefined): readonly string[] {
  if (debut === undefined || date === undefined) return [];
  const [jour, attendu] = [aujourdhui(debut), date.length > 10 ? aujourdhui(date) : date];
  return jour === attendu
    ? []
    : [
        `Le rapport est du ${jourLong(jour)}, la rencontre du ${jourLong(attendu)}${INSECABLE}: vérifiez que c’est le bon fichier.`,
      ];
}

function priseEnCours(fin: string, encoreLa: number): string {
  const quand = `Cette liste a été prise pendant la réunion, à ${heure(fin)}`;
  const apres = 'Le rapport téléchargé après la réunion est plus complet.';
  return encoreLa === 0
    ? `${quand}. ${apres}`
    : `${quand}${INSECABLE}: ${pluriel(encoreLa, 'personne y était encore, et sa durée', 'personnes y étaient encore, et leur durée')} s’arrête là. ${apres}`;
}

/** Teams may count each row: those of one person, or of one number, are one here. */
function ecart(annonces: number, personnes: readonly Personne[]): string {
  const dit = `Le rapport annonce ${pluriel(annonces, 'participant')}${FINE}; ${pluriel(personnes.length, 'personne')} y figurent`;
  const reunies = personnes
    .filter((p) => p.lignes > 1)
    .map((p) =>
      p.telephone === undefined ? `${p.lignes} lignes d’une même personne` : `${p.lignes} appels d’un même numéro`,
    );
  return reunies.length === 0 ? `${dit}.` : `${dit}${INSECABLE}: ${enumeration(reunies)} comptent une fois.`;
}

function desPersonnes(personnes: readonly Personne[]): readonly string[] {
  const parTelephone = personnes.filter((p) => p.telephone !== undefined).length;
  const sansAdresse = personnes.filter((p) => p.courriel === undefined && p.telephone === undefined).length;
  const sansDuree = personnes.filter((p) => p.secondes === undefined).length;
  return [
    ...(parTelephone > 0
      ? [
          `${pluriel(parTelephone, 'personne venue', 'personnes venues')} par téléphone${INSECABLE}: Teams donne un numéro, pas un nom.`,
        ]
      : []),
    ...(sansAdresse > 0
      ? [
          `${pluriel(sansAdresse, 'personne')} sans adresse électronique${INSECABLE}: rapprochement par le nom seulement.`,
        ]
      : []),
    ...(sansDuree === 0
      ? []
      : sansDuree === personnes.length
        ? [`Ce rapport ne donne pas les heures${INSECABLE}: il dit qui a participé, sans durée de présence.`]
        : [`${pluriel(sansDuree, 'personne')} sans durée de présence${INSECABLE}: l’arrivée ou le départ manque.`]),
  ];
}
