import type { Campagne } from '../lists/campagnes.list.ts';
import {
  dateCourte,
  enumeration,
  espacesInsecables,
  jourLong,
  nombre,
  pluriel,
  pourcentage,
} from '../textes/francais.ts';
import type { Bilan, Depart } from './bilan.ts';
import type { Suivi } from './suivre.ts';

/** The four outcomes as they are shown, in order. */
export const ISSUES = {
  Confirmée: { cle: 'confirmees', un: 'fiche confirmée', plusieurs: 'fiches confirmées' },
  Modifiée: { cle: 'modifiees', un: 'fiche modifiée', plusieurs: 'fiches modifiées' },
  Fermée: {
    cle: 'fermees',
    un: 'structure fermée ou sortie de l’annuaire',
    plusieurs: 'structures fermées ou sorties de l’annuaire',
  },
  Silencieuse: { cle: 'silencieuses', un: 'structure sans réponse', plusieurs: 'structures sans réponse' },
} as const satisfies Record<
  Suivi['issue'],
  { readonly cle: keyof Bilan; readonly un: string; readonly plusieurs: string }
>;
export const ORDRE_DES_ISSUES = Object.keys(ISSUES) as Suivi['issue'][];

/** A share with its denominator: « 12 sur 30 (40 %) ». */
export const partSur = (n: number, total: number): string =>
  total === 0 ? nombre(n) : `${nombre(n)} sur ${nombre(total)} (${pourcentage(Math.round((1000 * n) / total) / 10)})`;

/** « 18 courriels partis le 29/11/2026 ». */
export const direDepart = ({ le, premiers, relances }: Depart): string =>
  `${enumeration([
    ...(premiers === 0 ? [] : [pluriel(premiers, 'courriel parti', 'courriels partis')]),
    ...(relances === 0 ? [] : [pluriel(relances, 'relance partie', 'relances parties')]),
  ])} le ${dateCourte(le)}`;

/** Has nobody been asked anything, nor answered? Then nobody is silent either. */
export const estSansDemande = (b: Pick<Bilan, 'aSolliciter' | 'concernees'>): boolean =>
  b.concernees > 0 && b.aSolliciter === b.concernees;

/** « 1 min 20 s », « 45 s ». */
function dureeLisible(secondes: number): string {
  const minutes = Math.floor(secondes / 60);
  const reste = secondes % 60;
  const texte = minutes === 0 ? `${reste} s` : reste === 0 ? `${minutes} min` : `${minutes} min ${reste} s`;
  return texte.replace(/ /g, '\u00A0');
}

/** The figures of the report, each with its denominator, in the order in which they are read. */
export function lignesDeBilan(b: Bilan): readonly { readonly quoi: string; readonly combien: string }[] {
  const { verifieesDepuis12Mois: part, secondes } = b;
  const issues = [
    ...ORDRE_DES_ISSUES.map((issue) => ({
      quoi: `${ISSUES[issue].plusieurs.charAt(0).toUpperCase()}${ISSUES[issue].plusieurs.slice(1)}`,
      combien: partSur(b[ISSUES[issue].cle], b.concernees),
    })),
    {
      quoi: 'Sans réponse complète, mais une partie vérifiée',
      combien: partSur(b.partielles, b.silencieuses),
    },
  ];
  return [
    ...(estSansDemande(b) ? [] : issues),
    { quoi: 'Pas encore sollicitées', combien: partSur(b.aSolliciter, b.concernees) },
    ...Object.entries(b.parCanal).map(([canal, n]) => ({
      quoi: `Réponses : ${canal.toLocaleLowerCase('fr')}`,
      combien: partSur(n, b.concernees - b.silencieuses),
    })),
    {
      quoi: 'Courriels envoyés, revenus compris, dont relances',
      combien: `${nombre(b.courriels)}, dont ${nombre(b.relances)}`,
    },
    { quoi: 'Structures dont un courriel est revenu', combien: partSur(b.rebonds, b.concernees) },
    { quoi: 'Appels et visites notés', combien: `${pluriel(b.appels, 'appel')}, ${pluriel(b.visites, 'visite')}` },
    {
      quoi: 'Durée médiane d’une réponse par lien',
      combien:
        secondes.mediane === undefined
          ? 'pas encore connue'
          : `${dureeLisible(secondes.mediane)}, sur ${pluriel(secondes.sur, 'réponse')}`,
    },
    {
      quoi: `Fiches vérifiées dans les 12 mois avant le ${dateCourte(part.le)}`,
      combien:
        part.valeur === undefined
          ? (part.raison ?? '')
          : `${pourcentage(part.valeur)} des ${pluriel(part.denominateur ?? 0, 'fiche')} du périmètre`,
    },
    ...(part.valeur === undefined ? [] : Object.entries(part.parCanal)).map(([canal, n]) => ({
      quoi: `Vérifiées dans les 12 mois : ${canal.toLocaleLowerCase('fr')}`,
      combien: partSur(n, part.denominateur ?? 0),
    })),
  ].map(({ quoi, combien }) => ({ quoi: espacesInsecables(quoi), combien: espacesInsecables(combien) }));
}

/** The whole report as a text to paste in a mail or a document: figures, then names. */
export function texteDeBilan(campagne: Campagne, b: Bilan, suivis: readonly Suivi[]): string {
  const noms = (issue: Suivi['issue']): readonly string[] => {
    const siens = suivis.filter((s) => s.issue === issue);
    return siens.length === 0
      ? []
      : [
          '',
          `${ISSUES[issue].plusieurs} (${siens.length}) :`,
          ...siens.map((s) => `- ${[s.structure.nom, s.structure.commune].filter(Boolean).join(', ')}`),
        ];
  };
  return espacesInsecables(
    [
      `${campagne.titre} : du ${jourLong(campagne.debut)} au ${jourLong(campagne.fin)} (${dire(campagne)})`,
      `${pluriel(b.concernees, 'structure concernée', 'structures concernées')}`,
      ...lignesDeBilan(b).map(({ quoi, combien }) => `${quoi} : ${combien}`),
      ...(estSansDemande(b) ? [] : ORDRE_DES_ISSUES.flatMap(noms)),
    ].join('\n'),
  );
}

const dire = ({ etat }: Campagne): string => etat.toLocaleLowerCase('fr');
