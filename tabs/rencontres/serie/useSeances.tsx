import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Text,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type Rencontre, rencontres } from '../../../core/lists/rencontres.list.ts';
import { seancesAChanger } from '../../../core/series/suivre.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import css from '../components/rencontres.module.css';
import type { SaisieRencontre } from '../creation.ts';
import { useRencontres } from '../queries.ts';
import { MODIFICATION, TEXTES } from '../textes.ts';
import { demandeDeSeances } from './changement.ts';
import { type SeanceModifiee, useModifierSeances } from './mutations.ts';
import { PORTEE } from './textes.ts';

const AUCUNE = [] as const;
const PORTEES = ['une', 'suivantes', 'toutes'] as const;
type Portee = (typeof PORTEES)[number];

interface Changement {
  readonly rencontre: Rencontre;
  readonly depart: SaisieRencontre;
  readonly saisie: SaisieRencontre;
  /** All is done. */
  readonly fini: () => void;
}

/**
 * The change of a sitting, asked of others of its series too: the field that says of which, what sends it, and the
 * question that shows beforehand what changes in each. `plusieurs`: are others concerned?
 */
export function useSeances({ rencontre, depart, saisie, fini }: Changement): {
  readonly plusieurs: boolean;
  readonly enCours: boolean;
  readonly envoyer: () => void;
  readonly champ: ReactNode;
  readonly question: ReactNode;
} {
  const connues = useRencontres().data?.items ?? AUCUNE;
  const [portee, setPortee] = useState<Portee>('une');
  const [annonce, setAnnonce] = useState<readonly SeanceModifiee[]>();
  const simuler = useModifierSeances();
  const modifier = useModifierSeances();
  const annoncer = useAnnonce();
  const suivantes = seancesAChanger(rencontre, connues, 'suivantes');
  const toutes = seancesAChanger(rencontre, connues, 'toutes');
  const demande = () => demandeDeSeances(depart, saisie, portee === 'suivantes' ? suivantes : toutes);
  const enSerie = rencontre.serie !== undefined && toutes.length > 1;

  const envoyer = () => simuler.mutate({ ...demande(), simuler: true }, { onSuccess: setAnnonce });
  const enregistrer = () =>
    modifier.mutate(demande(), {
      onSuccess: (seances) => {
        const faites = seances.filter(({ dejaFait }) => !dejaFait);
        annoncer(PORTEE.faites(faites.length, faites.filter(({ prevenues }) => prevenues > 0).length));
        fini();
      },
    });
  const fermer = () => {
    modifier.reset();
    setAnnonce(undefined);
  };

  return {
    plusieurs: enSerie && portee !== 'une',
    enCours: simuler.isPending,
    envoyer,
    champ: enSerie ? (
      <>
        <Field label={PORTEE.label} hint={portee === 'une' ? undefined : PORTEE.aide}>
          <Select value={portee} onChange={(_, { value }) => setPortee(PORTEES.find((p) => p === value) ?? 'une')}>
            <option value="une">{PORTEE.une}</option>
            <option value="suivantes">{PORTEE.suivantes(suivantes.length)}</option>
            <option value="toutes">{PORTEE.toutes(toutes.length)}</option>
          </Select>
        </Field>
        {simuler.error == null ? null : (
          <Probleme erreur={simuler.error} reessayer={envoyer} recharger={simuler.reset} />
        )}
      </>
    ) : null,
    question: (
      <Dialog open={annonce !== undefined} onOpenChange={(_, { open }) => (open ? undefined : fermer())}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{PORTEE.question(aChanger(annonce).length)}</DialogTitle>
            <DialogContent className={cadre.formulaire}>
              <CeQuiChange seances={aChanger(annonce)} />
              {modifier.isPending ? (
                <Text role="status">{PORTEE.enCours(modifier.faites, annonce?.length ?? 0)}</Text>
              ) : null}
              {modifier.error == null ? null : (
                <Probleme erreur={modifier.error} reessayer={enregistrer} recharger={fermer} />
              )}
            </DialogContent>
            <DialogActions>
              {aChanger(annonce).length === 0 ? null : (
                <BoutonCommande appearance="primary" enCours={modifier.isPending} onClick={enregistrer}>
                  {MODIFICATION.confirmer(aChanger(annonce).reduce((n, { prevenues }) => n + prevenues, 0))}
                </BoutonCommande>
              )}
              <Button onClick={fermer}>{MODIFICATION.revenir}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    ),
  };
}

const aChanger = (seances: readonly SeanceModifiee[] = AUCUNE): readonly SeanceModifiee[] =>
  seances.filter(({ dejaFait }) => !dejaFait);

function CeQuiChange({ seances }: { readonly seances: readonly SeanceModifiee[] }) {
  if (seances.length === 0) return <Text>{PORTEE.rien}</Text>;
  return (
    <dl className={css.changements}>
      {seances.map(({ id, debut, changements, prevenues }) => (
        <div key={id}>
          <dt>{debut === undefined ? TEXTES.sansDate : dateLongue(debut)}</dt>
          <dd>
            {changements.map(({ quoi, avant, apres }) => (
              <Caption1 key={quoi}>
                {quoi === rencontres.columns.debut.label ? null : `${quoi}\u00A0: ${apres}, `}
                {MODIFICATION.avant(avant)}
              </Caption1>
            ))}
            <span className={cadre.discret}>{prevenues === 0 ? null : MODIFICATION.prevenues(prevenues)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
