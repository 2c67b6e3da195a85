import { enListe } from '../../../core/exports/colonnes.ts';
import { diffuser } from '../../../core/exports/diffuser.ts';
import { exporter, FORMATS } from '../../../core/exports/exporter.ts';
import { composerLivre } from '../../../core/exports/livre/composer.ts';
import { couper } from '../../../core/exports/livre/entree.ts';
import { pageAImprimer } from '../../../core/exports/livre/page-html.ts';
import { neutraliser, retablir } from '../../../core/exports/neutraliser.ts';
import { balisesDe } from '../../../core/imports/balises.ts';
import { lireNomDeCommune } from '../../../core/imports/commune-lue.ts';
import { couperCsv } from '../../../core/imports/couper-csv.ts';
import { reparerTelephone } from '../../../core/imports/numeros.ts';
import { nettoyerLesSignes } from '../../../core/imports/signes.ts';
import { reparerTexte } from '../../../core/imports/texte-simple.ts';
import { enValeurs } from '../../../core/imports/valeurs.ts';
import { espacesInsecables } from '../../../core/textes/francais.ts';
import { horairesLisibles, horairesNets } from '../../../core/textes/horaires.ts';
import { enHtml } from '../../../core/textes/html.ts';
import { motsNus } from '../../../core/textes/mots-nus.ts';
import { sansFin, sansInterdits, surUneLigne, texteNet } from '../../../core/textes/net.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from '../annuaire/une-structure.ts';
import { MAINTENANT, PRODUCTEUR } from './exemple.ts';

/** Runs on which an expression that hesitates goes back and forth. */
const MOTIFS = [
  '\n',
  '\r\n',
  ' ',
  '\t',
  ' \n',
  "'",
  ",'",
  ';-',
  '- ',
  '"',
  '|',
  ' |',
  '((',
  'a',
  '.',
  'é,',
  '\n=',
  '0 ',
  '\u2028',
];
const LIMITE = 60_000;
const PART = 10;
/** Milliseconds that the first compilation or a collection of memory may cost. */
const NEGLIGEABLE = 250;
/** A cost that grows too fast shows each time; a collection of memory that falls on one measure does not come back on all. */
const ESSAIS = 6;

const livre = (description: string): string =>
  pageAImprimer(
    composerLivre({
      diffusion: diffusionDe(description),
      classement: 'commune',
      territoire: 'Territoire d’essai',
      carte: LATITUDE_NORD_GIRONDE,
      coordination: '05 00 00 00 00',
    }),
  );
const diffusionDe = (description: string) =>
  diffuser({
    structures: [uneStructure({ description, services: [surUneLigne(description)], modalitesDAcces: description })],
    contacts: [],
    visibilite: 'coordination',
    maintenant: MAINTENANT,
  });

const FONCTIONS: Readonly<Record<string, (texte: string) => unknown>> = {
  neutraliser,
  retablir,
  texteNet,
  sansInterdits,
  surUneLigne,
  enHtml,
  sansFin: (texte) => sansFin(texte.slice(0, -1), /\W/),
  motsNus,
  espacesInsecables,
  horairesNets,
  horairesLisibles,
  enValeurs,
  reparerTelephone,
  reparerTexte,
  lireNomDeCommune,
  nettoyerLesSignes,
  couperCsv: (texte) => couperCsv(texte, 1_000_000),
  balises: (texte) => [...balisesDe(texte)],
  enListe: (texte) => enListe([texte]),
  couper: (texte) => couper(texte, 420),
  livre,
  ...Object.fromEntries(
    FORMATS.map((format) => [
      format,
      (texte: string) => exporter(diffusionDe(texte), format, { producteur: PRODUCTEUR }),
    ]),
  ),
};

/** Processor time: another process that works meanwhile changes nothing to it. */
function temps(faire: () => unknown): number {
  const avant = process.cpuUsage();
  faire();
  const { user, system } = process.cpuUsage(avant);
  return (user + system) / 1000;
}

/**
 * The longest text at once, against its tenth ten times: as long when the work grows with the text, ten times as long
 * when it grows with its square. Half-way is the bound.
 */
function croitAvecLeTexte(faire: (texte: string) => unknown, motif: string): boolean {
  const long = (taille: number): string => `x${motif.repeat(taille)}`.slice(0, taille - 1).concat('x');
  const entier = temps(() => faire(long(LIMITE)));
  if (entier <= NEGLIGEABLE) return true;
  const parts = temps(() => {
    for (let i = 0; i < PART; i += 1) faire(long(LIMITE / PART));
  });
  return entier <= 4 * parts + NEGLIGEABLE;
}

test.each(Object.keys(FONCTIONS))('%s ne prend pas un temps qui croît plus vite que le texte', (nom) => {
  const faire = FONCTIONS[nom] ?? String;
  const tropVite = MOTIFS.filter((motif) => !Array.from({ length: ESSAIS }).some(() => croitAvecLeTexte(faire, motif)));
  expect(tropVite).toEqual([]);
});
