import { Document, HeadingLevel, Packer, Paragraph, type Table, TextRun } from 'docx';
import { direTemps, type LigneDeBudget, parAnneePuisFinanceur } from '../../core/budget/ligne.ts';
import { direMontant } from '../../core/budget/montant.ts';
import { totalDe } from '../../core/budget/totaux.ts';
import {
  CHAMPS_DE_FICHE_ACTION,
  type ChampDeLAction,
  champsDeLaPartie,
  PARTIES_DE_FICHE_ACTION,
  type PartieDeFicheAction,
} from '../../core/champs/fiche-action.ts';
import type { ObjectifEtResultat } from '../../core/indicateurs/objectifs.ts';
import type { FicheAction } from '../../core/lists/fiches-action.list.ts';
import { lireEtapes } from '../../core/plan/etapes.ts';
import { lireObjectifs } from '../../core/plan/objectifs.ts';
import { dateLongue, depuisJanvier, enumeration, espacesInsecables, jour } from '../../core/textes/francais.ts';
import { STYLES } from '../documents/styles.ts';
import { tableau } from '../documents/tableau.ts';

/**
 * A fiche action as a Word document, in the form of the conventions: its heads in their order, what is empty left out. `noms`: of the structures that
 * it names, by their number. `resultats`: of its indicators. `budget`: its lines.
 */
export async function documentFicheAction(
  fiche: FicheAction,
  noms: ReadonlyMap<string, string>,
  etabliLe: string,
  resultats: Resultats | undefined,
  budget: readonly LigneDeBudget[],
): Promise<Uint8Array> {
  const document = new Document({
    title: titreDe(fiche),
    subject: fiche.plan ?? 'Fiche action',
    creator: 'Maillage',
    styles: STYLES,
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        children: [
          new Paragraph({
            text: fiche.plan === undefined ? 'Fiche action' : `Fiche action · ${fiche.plan}`,
            style: 'Surtitre',
          }),
          new Paragraph({ text: espacesInsecables(titreDe(fiche)), heading: HeadingLevel.TITLE }),
          ...PARTIES_DE_FICHE_ACTION.flatMap((partie) => enPartie(partie, fiche, noms)),
          ...enBudget(budget),
          ...enResultats(resultats),
          texte(`Fiche imprimée le ${dateLongue(etabliLe)}.`, 'Mention'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface Resultats {
  /** `AAAA-MM`: they go from January to its end. */
  readonly mois: string;
  readonly lignes: readonly ObjectifEtResultat[];
}

const titreDe = ({ numero, titre }: FicheAction): string =>
  numero === undefined ? titre : `Action ${numero}. ${titre}`;

/** Said by the heading of the document. */
const DITS_EN_TETE: readonly ChampDeLAction[] = ['plan', 'numero', 'titre'];

const texte = (contenu: string, style?: string): Paragraph =>
  new Paragraph({ text: espacesInsecables(contenu), ...(style === undefined ? {} : { style }) });
const puce = (contenu: string, niveau = 0): Paragraph =>
  new Paragraph({ text: espacesInsecables(contenu), bullet: { level: niveau } });
const nomme = (nom: string, valeur: string): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: `${nom}\u00A0: `, bold: true }), new TextRun(espacesInsecables(valeur))],
  });
const intitule = (nom: string): Paragraph => new Paragraph({ children: [new TextRun({ text: nom, bold: true })] });

function enPartie(
  partie: PartieDeFicheAction,
  fiche: FicheAction,
  noms: ReadonlyMap<string, string>,
): readonly (Paragraph | Table)[] {
  const contenu = [
    ...champsDeLaPartie(partie)
      .filter((champ) => !DITS_EN_TETE.includes(champ))
      .flatMap((champ) => enChamp(champ, fiche)),
    ...(partie === 'Modalités de mise en œuvre' ? etapes(fiche) : []),
    ...(partie === 'Avec qui' ? structures(fiche, noms) : []),
  ];
  return contenu.length === 0 ? [] : [new Paragraph({ text: partie, heading: HeadingLevel.HEADING_1 }), ...contenu];
}

function enChamp(champ: ChampDeLAction, fiche: FicheAction): readonly Paragraph[] {
  const { libelle } = CHAMPS_DE_FICHE_ACTION[champ];
  const valeur = fiche[champ];
  if (valeur === undefined || valeur.length === 0) return [];
  if (champ === 'objectifs')
    return [
      intitule(libelle),
      ...lireObjectifs(fiche.objectifs).flatMap(({ titre, sous }) => [puce(titre), ...sous.map((s) => puce(s, 1))]),
    ];
  if (champ === 'publics' || champ === 'thematiques') return [nomme(libelle, enumeration([...valeur]))];
  if (typeof valeur !== 'string') return [intitule(libelle), ...valeur.map((v) => puce(v))];
  const [premiere = '', ...reste] = valeur.split('\n');
  return [nomme(libelle, premiere), ...reste.filter((l) => l.trim() !== '').map((l) => texte(l))];
}

function etapes({ modalites }: FicheAction): readonly (Paragraph | Table)[] {
  const lues = lireEtapes(modalites);
  if (lues.length === 0) return [];
  return [
    tableau(
      [
        { titre: 'Étape', largeur: 50 },
        { titre: 'Pour quand', largeur: 18 },
        { titre: 'Qui la mène', largeur: 18 },
        { titre: 'Faite le', largeur: 14 },
      ],
      lues.map(({ titre, pour, qui, faiteLe }) =>
        [titre, pour === undefined ? '' : jour(pour), qui ?? '', faiteLe === undefined ? '' : jour(faiteLe)].map(
          (cellule) => [texte(cellule)],
        ),
      ),
    ),
  ];
}

function structures(fiche: FicheAction, noms: ReadonlyMap<string, string>): readonly Paragraph[] {
  const nommer = (ids: readonly string[]) => ids.flatMap((id) => noms.get(id) ?? []);
  return (
    [
      ['Structures qui portent l’action', nommer(fiche.porteuses)],
      ['Structures partenaires', nommer(fiche.structuresPartenaires)],
    ] as const
  ).flatMap(([nom, dites]) => (dites.length === 0 ? [] : [intitule(nom), ...dites.map((d) => puce(d))]));
}

function enBudget(lignes: readonly LigneDeBudget[]): readonly (Paragraph | Table)[] {
  if (lignes.length === 0) return [];
  const total = totalDe(lignes);
  const dire = (centimes: number | undefined) => (centimes === undefined ? '' : direMontant(centimes));
  return [
    new Paragraph({ text: 'Budget et cofinancements', heading: HeadingLevel.HEADING_1 }),
    tableau(
      [
        { titre: 'Financeur', largeur: 30 },
        { titre: 'Année', largeur: 10 },
        { titre: 'Demandé', largeur: 15 },
        { titre: 'Accordé', largeur: 15 },
        { titre: 'Versé', largeur: 15 },
        { titre: 'Temps valorisé', largeur: 15 },
      ],
      [
        ...lignes
          .toSorted(parAnneePuisFinanceur)
          .map((l) => [
            [l.financeur, l.objet, l.temps === undefined ? undefined : direTemps(l.temps)].filter(Boolean).join(', '),
            l.annee,
            dire(l.demande),
            dire(l.accorde),
            dire(l.verse),
            dire(l.temps?.valeur),
          ]),
        ['Total', '', ...[total.demande, total.accorde, total.verse, total.temps].map(dire)],
      ].map((rangee) => rangee.map((cellule) => [texte(cellule)])),
    ),
  ];
}

function enResultats(resultats: Resultats | undefined): readonly (Paragraph | Table)[] {
  if (resultats === undefined || resultats.lignes.length === 0) return [];
  return [
    new Paragraph({ text: 'Objectifs et résultats', heading: HeadingLevel.HEADING_1 }),
    texte(`Période : ${depuisJanvier(resultats.mois)} ${resultats.mois.slice(0, 4)}.`),
    tableau(
      [
        { titre: 'Indicateur', largeur: 46 },
        { titre: 'Attendu', largeur: 24 },
        { titre: 'Obtenu', largeur: 30 },
      ],
      resultats.lignes.map(({ libelle, attendu, obtenu, issue }) =>
        [libelle, attendu, issue === undefined ? obtenu : `${obtenu}, ${issue}`].map((cellule) => [texte(cellule)]),
      ),
    ),
  ];
}
