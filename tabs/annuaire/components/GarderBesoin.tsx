import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { direRecherche, type Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { direQuestion } from '../../../core/besoins/noter.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { TERRITOIRE } from '../../commun/territoire.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useNoterBesoin } from '../mutations.ts';
import { BESOIN } from '../textes.ts';
import css from './annuaire.module.css';

interface BesoinProps {
  readonly recherche: Recherche;
  /** Structures in whose name the person may ask; none for the coordination. */
  readonly siennes: readonly Pick<Structure, 'id' | 'nom'>[];
  readonly fermer: () => void;
}

/** Keeps a question without answer as a need of the territory, shown as it will be written. */
export default function GarderBesoin({ recherche, siennes, fermer }: BesoinProps) {
  const [precisions, setPrecisions] = useState('');
  const [structure, setStructure] = useState(siennes[0]?.id);
  const noter = useNoterBesoin();
  const annoncer = useAnnonce();
  const envoyer = (evenement?: FormEvent) => {
    evenement?.preventDefault();
    noter.mutate(
      {
        corps: {
          recherche: direRecherche(recherche),
          ...(structure === undefined ? {} : { structure }),
          ...(precisions.trim() === '' ? {} : { precisions }),
        },
      },
      {
        onSuccess: ({ dejaFait }) => {
          annoncer(dejaFait ? BESOIN.deja : BESOIN.garde);
          fermer();
        },
      },
    );
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : fermer())}>
      <DialogSurface className={css.dialogue}>
        <form onSubmit={envoyer} noValidate>
          <DialogBody>
            <DialogTitle>{BESOIN.titre}</DialogTitle>
            <DialogContent className={css.formulaire}>
              <Text weight="semibold">{direQuestion(recherche, TERRITOIRE)}</Text>
              <Text>{BESOIN.aide}</Text>
              {siennes.length < 2 ? null : (
                <Field label={BESOIN.structure}>
                  <Select value={structure ?? ''} onChange={(_, { value }) => setStructure(value)}>
                    {siennes.map(({ id, nom }) => (
                      <option key={id} value={id}>
                        {nom}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              <Field label={BESOIN.precisions} hint={BESOIN.personne}>
                <Textarea
                  resize="vertical"
                  maxLength={1000}
                  value={precisions}
                  onChange={(_, { value }) => setPrecisions(value)}
                />
              </Field>
              {noter.error == null ? null : <Probleme erreur={noter.error} reessayer={() => envoyer()} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={fermer}>{COMMUN.annuler}</Button>
              <BoutonCommande type="submit" appearance="primary" enCours={noter.isPending}>
                {BESOIN.garder}
              </BoutonCommande>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
