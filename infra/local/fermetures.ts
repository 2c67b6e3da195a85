import { z } from 'zod';
import { LOCATAIRE, territoiresDuLocataire } from './locataire.ts';

const DROITS = ['aucun', 'read', 'write'] as const;
type Droit = (typeof DROITS)[number];

const surUneListe = z.strictObject({
  /** `visiteurs`: the people who only read the site. « aucun » closes a list to them, « read » opens it. */
  application: z.enum(['fonctions', 'onglets', 'visiteurs']),
  /** Without it, what the site itself grants. */
  liste: z.string().min(1).optional(),
  droit: z.enum(DROITS),
});
type Application = z.infer<typeof surUneListe>['application'];

/** What Exchange gives to the identity of the functions on the mailbox that organises. */
const BOITES = ['ouverte', 'sans-agenda', 'sans-envoi', 'fermee'] as const;
export type Boite = (typeof BOITES)[number];

const reglage = z.union([
  surUneListe,
  z.strictObject({ boite: z.enum(BOITES) }),
  /** Is `Sites.Selected` consented to the identity of the functions? */
  z.strictObject({ consentement: z.enum(['donne', 'retire']) }),
]);

const IDS = {
  fonctions: LOCATAIRE.identiteGeree.clientId,
  onglets: LOCATAIRE.application,
  visiteurs: 'visiteurs',
} as const satisfies Record<Application, string>;

/** What step 7 of the guide grants on the site; to any other application, nothing. */
const OCTROIS: Readonly<Record<string, Droit>> = { [IDS.fonctions]: 'write', [IDS.onglets]: 'read' };

/** What an application may do on the lists that no longer inherit from the site. */
export interface DroitsSurLesListes {
  readonly fermees: readonly string[];
  readonly enLecture: readonly string[];
}

export interface Fermetures {
  /** « write » on a list gives back what the site gives. False when it is not a setting. */
  regler(corps: unknown): boolean;
  pour(appId: string): DroitsSurLesListes;
  /** What `Sites.Selected` opens of the site to an application. */
  octroi(appId: string): Droit;
  boite(): Boite;
  consentie(): boolean;
  /** Of these lists, those that the visitors do not open. */
  fermeesAuxVisiteurs(aFermer: readonly string[]): readonly string[];
  vider(): void;
}

/** The application of another territory has on its own site what that of the first one has on its. */
const octroiDUnTerritoire = (appId: string): Droit | undefined =>
  territoiresDuLocataire().some((t) => t.application === appId) ? OCTROIS[IDS.onglets] : undefined;

/**
 * What an administrator has taken back: lists whose permissions were cut off from those of the site without keeping an
 * application, or keeping it as a reader; the grant of the site; the mailbox; the consent.
 */
export function creerFermetures(): Fermetures {
  const droits = new Map<string, Droit>();
  const octrois = new Map<string, Droit>();
  let boite: Boite = 'ouverte';
  let consentie = true;
  return {
    regler(corps) {
      const lu = reglage.safeParse(corps);
      if (!lu.success) return false;
      if ('boite' in lu.data) boite = lu.data.boite;
      else if ('consentement' in lu.data) consentie = lu.data.consentement === 'donne';
      else if (lu.data.liste === undefined) octrois.set(IDS[lu.data.application], lu.data.droit);
      else droits.set(`${IDS[lu.data.application]} ${lu.data.liste}`, lu.data.droit);
      return true;
    },
    pour(appId) {
      const listes = (voulu: Droit) =>
        [...droits].flatMap(([cle, droit]) =>
          droit === voulu && cle.startsWith(appId) ? [cle.slice(appId.length + 1)] : [],
        );
      return { fermees: listes('aucun'), enLecture: listes('read') };
    },
    octroi: (appId) => octrois.get(appId) ?? OCTROIS[appId] ?? octroiDUnTerritoire(appId) ?? 'aucun',
    boite: () => boite,
    consentie: () => consentie,
    fermeesAuxVisiteurs: (aFermer) =>
      aFermer.filter((liste) => (droits.get(`${IDS.visiteurs} ${liste}`) ?? 'aucun') === 'aucun'),
    vider() {
      droits.clear();
      octrois.clear();
      boite = 'ouverte';
      consentie = true;
    },
  };
}
