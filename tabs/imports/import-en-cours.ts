import { useCallback, useEffect, useRef, useState } from 'react';
import type { Acteur } from '../../core/droits/droits.ts';
import { colonnesRetenues } from '../../core/imports/modeles.ts';
import { FICHIER_TROP_LOURD, TAILLE_MAXIMALE } from '../../core/imports/nature-du-fichier.ts';
import type { Import } from '../../core/imports/preparer-import.ts';
import type {
  CorrespondancesDeValeurs,
  ValeurInconnue,
  VocabulaireDImport,
} from '../../core/imports/vocabulaire-d-import.ts';
import type { ModeleDImport } from '../../core/lists/modeles-d-import.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { useTerritoire } from '../commun/territoire.ts';
import { type Atelier, type FichierLu, ouvrirAtelier } from './atelier.ts';
import type { Colonnes } from './form.ts';
import { TEXTES } from './textes.ts';

export interface Annuaire {
  readonly existantes: readonly Structure[];
  readonly modeles: readonly ModeleDImport[];
  readonly vocabulaire: VocabulaireDImport;
}

interface Reconnu {
  readonly fichier: File;
  readonly lu: FichierLu;
  readonly colonnes: Colonnes;
  /** Columns chosen at an earlier import are in use. */
  readonly retenues: boolean;
  /** Some were chosen now. */
  readonly parLaMain: boolean;
  /** What was decided of the words that the vocabulary does not have; undefined until it was. */
  readonly valeurs?: CorrespondancesDeValeurs;
}

/** An import planned against the fiches as they were then. */
export interface Prepare extends Reconnu {
  readonly prepare: Import;
  readonly existantes: readonly Structure[];
  readonly signature: { readonly par: string; readonly le: string };
}

export type Etape =
  | { readonly nom: 'choix'; readonly refus?: string }
  | { readonly nom: 'lecture'; readonly fichier: File }
  | ({ readonly nom: 'colonnes'; readonly refus?: string } & Reconnu)
  | ({ readonly nom: 'preparation' } & Reconnu)
  | ({ readonly nom: 'valeurs'; readonly inconnues: readonly ValeurInconnue[] } & Reconnu)
  | ({ readonly nom: 'prepare' } & Prepare);

const seulReconnu = ({ fichier, lu, colonnes, retenues, parLaMain, valeurs }: Reconnu): Reconnu => ({
  fichier,
  lu,
  colonnes,
  retenues,
  parLaMain,
  ...(valeurs === undefined ? {} : { valeurs }),
});

/** The import under way, from the file to its plan. The worker is stopped when it is given up, or when the page is left. */
export function useImportEnCours({ existantes, modeles, vocabulaire }: Annuaire, acteur: Acteur) {
  const territoire = useTerritoire();
  const [etape, setEtape] = useState<Etape>({ nom: 'choix' });
  const atelier = useRef<Atelier>(undefined);
  const arreter = useCallback(() => {
    atelier.current?.fermer();
    atelier.current = undefined;
  }, []);
  useEffect(() => arreter, [arreter]);

  /** The worker that holds this file; undefined when it was given up meanwhile. */
  const lireDans = async (fichier: File) => {
    arreter();
    const neuf = ouvrirAtelier();
    atelier.current = neuf;
    const lu = await neuf.demander('lire', { octets: await fichier.arrayBuffer() });
    return atelier.current === neuf ? lu : undefined;
  };

  const choisir = async (fichier: File) => {
    if (fichier.size > TAILLE_MAXIMALE) {
      setEtape({ nom: 'choix', refus: FICHIER_TROP_LOURD });
      return;
    }
    setEtape({ nom: 'lecture', fichier });
    try {
      const lu = await lireDans(fichier);
      if (lu === undefined) return;
      if (!lu.ok) {
        setEtape({ nom: 'choix', refus: lu.refus.message });
        return;
      }
      const colonnes = colonnesRetenues(lu.valeur.entetes, modeles);
      setEtape({
        nom: 'colonnes',
        fichier,
        lu: lu.valeur,
        colonnes,
        retenues: Object.keys(colonnes).length > 0,
        parLaMain: false,
      });
    } catch {
      setEtape({ nom: 'choix', refus: TEXTES.panne });
    }
  };

  /** `valeurs`: what was decided of the unknown words; without, they are asked about first. */
  const preparer = async (etapeReconnue: Reconnu, valeurs?: CorrespondancesDeValeurs) => {
    const reconnu: Reconnu = { ...seulReconnu(etapeReconnue), ...(valeurs === undefined ? {} : { valeurs }) };
    const { fichier, colonnes } = reconnu;
    setEtape({ nom: 'preparation', ...reconnu });
    const le = new Date().toISOString();
    const signature = { par: acteur.id, le };
    try {
      if (atelier.current === undefined && (await lireDans(fichier)) === undefined) return;
      const celui = atelier.current;
      const prepare = await celui?.demander('preparer', {
        demande: {
          fichier: fichier.name,
          colonnes,
          existantes,
          vocabulaire,
          ...(valeurs === undefined ? {} : { correspondances: valeurs }),
          territoire: {
            millesime: territoire.millesime,
            communes: territoire.communes.map((c) => ({ code: c.insee, nom: c.nom })),
          },
          aujourdhui: aujourdhui(le),
          signature,
        },
      });
      if (prepare === undefined || celui !== atelier.current) return;
      const inconnues = prepare.ok && valeurs === undefined ? prepare.valeur.inconnues : [];
      setEtape(
        inconnues.length > 0
          ? { nom: 'valeurs', ...reconnu, inconnues }
          : prepare.ok
            ? { nom: 'prepare', ...reconnu, prepare: prepare.valeur, existantes, signature }
            : { nom: 'colonnes', ...reconnu, refus: prepare.refus.message },
      );
    } catch {
      setEtape({ nom: 'colonnes', ...reconnu, refus: TEXTES.panne });
    }
  };

  return {
    etape,
    choisir,
    preparer,
    changerColonnes: (reconnu: Reconnu, colonnes: Colonnes) =>
      setEtape({ nom: 'colonnes', ...seulReconnu(reconnu), colonnes, parLaMain: true }),
    revenirAuxColonnes: (reconnu: Reconnu) => {
      if (etape.nom === 'preparation') arreter();
      setEtape({ nom: 'colonnes', ...seulReconnu(reconnu) });
    },
    recommencer: () => {
      arreter();
      setEtape({ nom: 'choix' });
    },
    /** The CSV of the lines to correct; the file is read again if its worker was stopped. */
    lignesACorriger: async (fichier: File, { constats, plan }: Pick<Import, 'constats' | 'plan'>) => {
      if (atelier.current === undefined) await lireDans(fichier);
      return (await atelier.current?.demander('a-corriger', { constats, plan })) ?? '';
    },
  };
}
export type ImportEnCours = ReturnType<typeof useImportEnCours>;
