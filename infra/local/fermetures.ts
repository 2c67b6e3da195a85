import { z } from 'zod';
import { LOCATAIRE } from './locataire.ts';

const reglage = z.strictObject({
  /** `visiteurs`: the people who only read the site. « aucun » closes a list to them, « read » opens it. */
  application: z.enum(['fonctions', 'onglets', 'visiteurs']),
  liste: z.string().min(1),
  droit: z.enum(['aucun', 'read', 'write']),
});
type Reglage = z.infer<typeof reglage>;

const IDS = {
  fonctions: LOCATAIRE.identiteGeree.clientId,
  onglets: LOCATAIRE.application,
  visiteurs: 'visiteurs',
} as const satisfies Record<Reglage['application'], string>;

/** What an application may do on the lists that no longer inherit from the site. */
export interface DroitsSurLesListes {
  readonly fermees: readonly string[];
  readonly enLecture: readonly string[];
}

export interface Fermetures {
  /** « write » gives back what the site gives. False when it is not a setting. */
  regler(corps: unknown): boolean;
  pour(appId: string): DroitsSurLesListes;
  /** Of these lists, those that the visitors do not open. */
  fermeesAuxVisiteurs(aFermer: readonly string[]): readonly string[];
  vider(): void;
}

/**
 * Lists whose permissions were cut off from those of the site without keeping an application, or keeping it as a
 * reader.
 */
export function creerFermetures(): Fermetures {
  const droits = new Map<string, Reglage['droit']>();
  return {
    regler(corps) {
      const lu = reglage.safeParse(corps);
      if (lu.success) droits.set(`${IDS[lu.data.application]} ${lu.data.liste}`, lu.data.droit);
      return lu.success;
    },
    pour(appId) {
      const listes = (voulu: Reglage['droit']) =>
        [...droits].flatMap(([cle, droit]) =>
          droit === voulu && cle.startsWith(appId) ? [cle.slice(appId.length + 1)] : [],
        );
      return { fermees: listes('aucun'), enLecture: listes('read') };
    },
    fermeesAuxVisiteurs: (aFermer) =>
      aFermer.filter((liste) => (droits.get(`${IDS.visiteurs} ${liste}`) ?? 'aucun') === 'aucun'),
    vider: () => droits.clear(),
  };
}
