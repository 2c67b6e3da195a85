import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Text,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { direRecherche, type Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { direQuestion } from '../../../core/besoins/noter.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useCle } from '../../commun/horloge.ts';
import { TERRITOIRE } from '../../commun/territoire.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useGarderRecherche } from '../mutations.ts';
import { GARDER } from '../textes.ts';
import css from './annuaire.module.css';

/** Keeps the search under way under a name. */
export default function GarderRecherche({ recherche, fermer }: { readonly recherche: Recherche; fermer: () => void }) {
  const [nom, setNom] = useState(() => direQuestion(recherche, TERRITOIRE).slice(0, 120));
  const [parCourriel, setParCourriel] = useState(false);
  const cle = useCle();
  const garder = useGarderRecherche();
  const annoncer = useAnnonce();
  const envoyer = (evenement?: FormEvent) => {
    evenement?.preventDefault();
    garder.mutate(
      { corps: { cle, nom, recherche: direRecherche(recherche), parCourriel } },
      {
        onSuccess: () => {
          annoncer(GARDER.gardee);
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
            <DialogTitle>{GARDER.titre}</DialogTitle>
            <DialogContent className={css.formulaire}>
              <Text>{GARDER.aide}</Text>
              <Field label={GARDER.nom} required>
                <Input value={nom} maxLength={120} onChange={(_, { value }) => setNom(value)} />
              </Field>
              <Checkbox
                label={GARDER.parCourriel}
                checked={parCourriel}
                onChange={(_, { checked }) => setParCourriel(checked === true)}
              />
              <Text size={200}>{GARDER.viePrivee}</Text>
              {garder.error == null ? null : <Probleme erreur={garder.error} reessayer={() => envoyer()} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={fermer}>{COMMUN.annuler}</Button>
              <BoutonCommande
                type="submit"
                appearance="primary"
                enCours={garder.isPending}
                disabled={nom.trim() === ''}
              >
                {GARDER.garder}
              </BoutonCommande>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
