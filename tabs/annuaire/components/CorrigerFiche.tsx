import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { type Structure, structures } from '../../../core/lists/structures.list.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { correctionsDe, saisieDe } from '../../commun/saisie-de-fiche.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useConfirmer } from '../mutations.ts';
import { CORRECTION, FICHE } from '../textes.ts';
import css from './annuaire.module.css';

const LIGNES = ['adresse', 'telephone', 'courriel', 'siteWeb', 'horaires'] as const;
const TYPE = { adresse: 'text', telephone: 'tel', courriel: 'email', siteWeb: 'text', horaires: 'text' } as const;

/** The form that corrects a fiche; only what was changed is sent. */
export default function CorrigerFiche({ structure, fermer }: { readonly structure: Structure; fermer: () => void }) {
  const [avant] = useState(() => saisieDe(structure));
  const [saisie, setSaisie] = useState(avant);
  const [inchangee, setInchangee] = useState(false);
  const confirmer = useConfirmer();
  const annoncer = useAnnonce();
  const changer = (valeurs: Partial<typeof saisie>) => setSaisie((actuelle) => ({ ...actuelle, ...valeurs }));
  const messageDe = (champ: string) =>
    confirmer.error instanceof RefusDeLApi
      ? confirmer.error.champs.find(({ chemin }) => chemin.split('.').at(-1) === champ)?.message
      : undefined;

  const envoyer = (evenement?: FormEvent) => {
    evenement?.preventDefault();
    const corrections = correctionsDe(avant, saisie);
    const rien = Object.keys(corrections).length === 0;
    setInchangee(rien);
    if (rien || confirmer.isPending) return;
    confirmer.mutate(
      { chemin: { id: structure.id }, corps: { eTag: structure.eTag, corrections } },
      {
        onSuccess: () => {
          annoncer(FICHE.corrigee);
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
            <DialogTitle>{CORRECTION.titre(structure.nom)}</DialogTitle>
            <DialogContent className={css.formulaire}>
              <Field label={CORRECTION.description} validationMessage={messageDe('description')}>
                <Textarea
                  resize="vertical"
                  value={saisie.description}
                  onChange={(_, { value }) => changer({ description: value })}
                />
              </Field>
              <Field
                label={CORRECTION.services}
                hint={CORRECTION.servicesAide}
                validationMessage={messageDe('services')}
              >
                <Textarea
                  resize="vertical"
                  rows={4}
                  value={saisie.services}
                  onChange={(_, { value }) => changer({ services: value })}
                />
              </Field>
              <ChoixMultiple
                label={CORRECTION.thematiques}
                choix={structures.columns.thematiques.choices ?? []}
                valeurs={saisie.thematiques}
                changer={(thematiques) => changer({ thematiques })}
              />
              <ChoixMultiple
                label={CORRECTION.publics}
                choix={structures.columns.publics.choices ?? []}
                valeurs={saisie.publics}
                changer={(publics) => changer({ publics })}
              />
              {LIGNES.map((champ) => (
                <Field key={champ} label={CORRECTION[champ]} validationMessage={messageDe(champ)}>
                  <Input
                    type={TYPE[champ]}
                    value={saisie[champ]}
                    onChange={(_, { value }) => changer({ [champ]: value })}
                  />
                </Field>
              ))}
              <Field label={CORRECTION.modalitesDAcces} validationMessage={messageDe('modalitesDAcces')}>
                <Textarea
                  resize="vertical"
                  value={saisie.modalitesDAcces}
                  onChange={(_, { value }) => changer({ modalitesDAcces: value })}
                />
              </Field>
              {inchangee ? <Text role="alert">{CORRECTION.rienChange}</Text> : null}
              {confirmer.error == null ? null : (
                <Probleme erreur={confirmer.error} reessayer={() => envoyer()} recharger={fermer} />
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={fermer}>{COMMUN.annuler}</Button>
              <BoutonCommande type="submit" appearance="primary" enCours={confirmer.isPending}>
                {CORRECTION.envoyer}
              </BoutonCommande>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
