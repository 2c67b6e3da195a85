import { Badge, Button, Caption1, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { estDansLAnnuaire } from '../../../core/annuaire/dans-l-annuaire.ts';
import { type Certitude, chercheurDeDoublons, type Semblable } from '../../../core/annuaire/doublons.ts';
import { nettoyerFiche } from '../../../core/annuaire/nettoyer-fiche.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { useTerritoire } from '../../commun/territoire.ts';
import css from './fiche.module.css';
import type { SaisieEntiere } from './form.ts';
import { DOUBLONS } from './textes.ts';

const MONTREES = 3;
/** Shorter, a name resembles half of the annuaire. */
const LETTRES_AU_MOINS = 3;

/** The fiches that resemble the one being typed, surest first. Typing stays immediate: the search follows as soon as it can. */
export function useSemblables(
  saisie: SaisieEntiere,
  structures: readonly Structure[],
  sauf = '',
): readonly Semblable<Structure>[] {
  const chercher = useMemo(() => chercheurDeDoublons(structures), [structures]);
  const suivie = useDeferredValue(saisie);
  const territoire = useTerritoire();
  return useMemo(() => {
    const { nom, siret, rna, telephone, courriel, adresse, commune, communeInsee } = suivie;
    if (nom.trim().length < LETTRES_AU_MOINS) return [];
    const nettes = nettoyerFiche({ siret, rna, telephone, courriel, adresse, commune, communeInsee }, territoire);
    return chercher({ ...nettes, id: sauf, nom });
  }, [chercher, suivie, sauf, territoire]);
}

const COULEURS = { certain: 'danger', probable: 'warning', possible: 'informative' } as const satisfies Record<
  Certitude,
  string
>;

interface DoublonsProps {
  readonly semblables: readonly Semblable<Structure>[];
  readonly ouvrir: (id: string) => void;
}

/** Why each fiche resembles, how sure it is, and the way to open it. Nothing when none does. */
export function Doublons({ semblables, ouvrir }: DoublonsProps) {
  if (semblables.length === 0) return null;
  return (
    <MessageBar intent={semblables[0]?.certitude === 'certain' ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{DOUBLONS.titre(semblables.length)}</MessageBarTitle>
        <ul className={css.doublons}>
          {semblables.slice(0, MONTREES).map(({ fiche, certitude, raisons }) => (
            <li key={fiche.id} className={css.doublon}>
              <Text weight="semibold">{[fiche.nom, fiche.commune].filter(Boolean).join(' · ')}</Text>
              <Badge appearance="tint" color={COULEURS[certitude]}>
                {DOUBLONS[certitude]}
              </Badge>
              <Caption1>{raisons.join(', ')}</Caption1>
              {!estDansLAnnuaire(fiche) ? <Caption1>{DOUBLONS.horsAnnuaire(fiche.statut)}</Caption1> : null}
              <Button size="small" aria-label={DOUBLONS.ouvrir(fiche.nom)} onClick={() => ouvrir(fiche.id)}>
                {DOUBLONS.ouvrirCourt}
              </Button>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
