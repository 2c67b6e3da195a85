import { espacesInsecables, jour, nombre, pluriel, pourcentage } from '../textes/francais.ts';
import { bloc, chiffres, type Element, sansMarkdown } from './carte-elements.ts';
import { ceQuiAChange, direPourquoi } from './ce-qui-a-change.ts';
import { direMesure } from './dire-mesure.ts';
import { direStatut } from './dire-statut.ts';
import type { Mesure, Synthese } from './synthese.ts';
import { direNombreAVenir, titreDeSynthese } from './texte-synthese.ts';

const CHANGEMENTS = 3;
const TENUES_NOMMEES = 3;
const TITRE_AU_PLUS = 60;
const RAISON_AU_PLUS = 200;
const INCONNU = 'non connu';

/**
 * What the card shows at once, in ten lines: what these figures are, what changed and why, the key figures, the rencontres.
 * `remplace`: the day on which a provisional summary of the same month appeared in the channel.
 */
export const enBref = (s: Synthese, remplace?: string): readonly Element[] => [
  bloc(titreDeSynthese(s), { style: 'heading', size: 'Large', weight: 'Bolder' }),
  bloc(sansMarkdown(s.territoire, 200), { isSubtle: true, spacing: 'None' }),
  bloc(`${sansMarkdown(direStatut(s))}${direRemplace(remplace)}`, { size: 'Small', isSubtle: true, spacing: 'None' }),
  ...changements(s),
  chiffresCles(s),
  bloc(tenues(s.faits), { separator: true }),
  bloc(aVenir(s.faits), { spacing: 'Small' }),
];

/** « **Public compté** : 120 en octobre, 85 en septembre (en retard). « Le car était en panne. » » */
function changements(s: Synthese): readonly Element[] {
  const { titre, changements: dits, rien } = ceQuiAChange(s, CHANGEMENTS);
  if (rien !== undefined) return [bloc(rien, { separator: true })];
  if (dits.length === 0) return [];
  return [
    bloc(titre, { weight: 'Bolder', separator: true }),
    ...dits.map(({ libelle, dit, pourquoi }) => {
      const raison = pourquoi === undefined ? undefined : sansMarkdown(pourquoi, RAISON_AU_PLUS);
      return bloc(espacesInsecables(`**${sansMarkdown(libelle, 90)}** : ${dit}.${direPourquoi(raison)}`), {
        spacing: 'Small',
      });
    }),
  ];
}

const direRemplace = (le: string | undefined): string =>
  le === undefined ? '' : espacesInsecables(` Elle remplace la synthèse provisoire parue le ${jour(le)}.`);

function chiffresCles({ faits }: Synthese): Element {
  const part = faits.fichesVerifiees.valeur;
  const compte = ({ valeur: n }: Mesure, un: string, des: string) =>
    n === undefined ? { valeur: INCONNU, legende: des } : { valeur: nombre(n), legende: n < 2 ? un : des };
  return chiffres([
    compte(faits.tenues, 'rencontre tenue', 'rencontres tenues'),
    compte(faits.structuresNouvelles, 'nouvelle structure', 'nouvelles structures'),
    part === undefined
      ? { valeur: INCONNU, legende: 'part des fiches à jour' }
      : { valeur: pourcentage(part), legende: 'des fiches à jour' },
  ]);
}

/** « Tenues : **Café partenaires**, **Forum** et 2 autres. » */
function tenues({ tenues: m, rencontresTenues: r }: Synthese['faits']): string {
  if (m.valeur === undefined) return espacesInsecables(`Rencontres tenues : ${direMesure(m)}.`);
  if (r.length === 0) return 'Aucune rencontre tenue ce mois-ci.';
  const nommees = r.slice(0, TENUES_NOMMEES).map(({ titre }) => `**${sansMarkdown(titre, TITRE_AU_PLUS)}**`);
  const reste = r.length - TENUES_NOMMEES;
  const autres = reste <= 0 ? '' : ` et ${pluriel(reste, 'autre')}`;
  return espacesInsecables(`${r.length === 1 ? 'Tenue' : 'Tenues'} : ${nommees.join(', ')}${autres}.`);
}

function aVenir(faits: Synthese['faits']): string {
  const [premiere] = faits.rencontresAVenir;
  const suite = premiere === undefined ? '' : ` ; la première le ${jour(premiere.date)}`;
  return espacesInsecables(`${direNombreAVenir(faits)}${suite}.`);
}
