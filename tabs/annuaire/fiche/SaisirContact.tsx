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
  Select,
  Textarea,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { estSoi } from '../../../core/annuaire/gerer-contacts.ts';
import type { ContactSaisi } from '../../../core/contrats/fiches.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import { VISIBILITES } from '../../../core/vocabulaires/structures.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useCle } from '../../commun/horloge.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { VisibilitesDeContact } from '../../commun/VisibilitesDeContact.tsx';
import { useChoix } from '../../commun/vocabulaire.ts';
import { changementsDeContact, type SaisieDeContact, saisieDeContact } from './contact-form.ts';
import css from './fiche.module.css';
import { useAjouterContact, useModifierContact } from './mutations.ts';
import { CONTACT } from './textes.ts';

interface SaisirContactProps {
  readonly structure: string;
  /** The contact to change; a new one without it. */
  readonly contact: Contact | undefined;
  readonly acteur: Acteur;
  readonly fermer: () => void;
}

const LIGNES = [
  ['fonction', 'text'],
  ['courriel', 'email'],
  ['telephone', 'tel'],
] as const;

/** The form of a contact, for the coordination and for the people of the structure. */
export default function SaisirContact({ structure, contact, acteur, fermer }: SaisirContactProps) {
  const cle = useCle();
  const [avant] = useState(() => saisieDeContact(contact));
  const [saisie, setSaisie] = useState(avant);
  const ajouter = useAjouterContact();
  const modifier = useModifierContact();
  const annoncer = useAnnonce();
  const { thematiques } = useChoix();
  const changer = (valeurs: Partial<SaisieDeContact>) => setSaisie((actuelle) => ({ ...actuelle, ...valeurs }));
  const erreur = ajouter.error ?? modifier.error;
  const fautes = erreur instanceof RefusDeLApi ? erreur.champs : [];
  const messageDe = (champ: keyof ContactSaisi) =>
    fautes.find(({ chemin }) => chemin.split('.').includes(champ))?.message;
  const fini = (phrase: string) => ({
    onSuccess: () => {
      annoncer(phrase);
      fermer();
    },
  });
  const envoyer = () => {
    const { nom, visibilite, ...reste } = saisie;
    if (contact === undefined)
      ajouter.mutate(
        { chemin: { id: structure }, corps: { cle, contact: { ...reste, nom, visibilite } } },
        fini(CONTACT.ajoute),
      );
    else
      modifier.mutate(
        {
          chemin: { id: structure, contact: contact.id },
          corps: { eTag: contact.eTag, contact: changementsDeContact(avant, saisie) },
        },
        fini(CONTACT.enregistre),
      );
  };
  const deCollegue = contact !== undefined && acteur.profil !== 'coordination' && !estSoi(contact, acteur);
  const tenue = deCollegue && contact.opposition;
  const rappelsTenus = deCollegue && contact.sansRappel;

  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : fermer())}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(evenement: FormEvent) => {
            evenement.preventDefault();
            envoyer();
          }}
        >
          <DialogBody>
            <DialogTitle>{contact === undefined ? CONTACT.ajouter : CONTACT.modifierDe(contact.nom)}</DialogTitle>
            <DialogContent className={css.saisieDeContact}>
              <Field label={CONTACT.nom} required validationMessage={messageDe('nom')}>
                <Input value={saisie.nom} onChange={(_, { value }) => changer({ nom: value })} />
              </Field>
              {LIGNES.map(([champ, type]) => (
                <Field key={champ} label={CONTACT[champ]} validationMessage={messageDe(champ)}>
                  <Input type={type} value={saisie[champ]} onChange={(_, { value }) => changer({ [champ]: value })} />
                </Field>
              ))}
              <Field label={CONTACT.visibilite} validationMessage={messageDe('visibilite')}>
                <Select
                  value={saisie.visibilite}
                  onChange={(_, { value }) =>
                    changer({ visibilite: VISIBILITES.find((v) => v === value) ?? 'partenaires' })
                  }
                >
                  {VISIBILITES.map((v) => (
                    <option key={v} value={v}>
                      {CONTACT.pour[v]}
                    </option>
                  ))}
                </Select>
              </Field>
              <VisibilitesDeContact valeurs={saisie.visibilites} changer={(visibilites) => changer({ visibilites })} />
              <ChoixMultiple
                label={CONTACT.thematiques}
                choix={thematiques}
                valeurs={saisie.thematiques}
                changer={(suivies) => changer({ thematiques: [...suivies] })}
              />
              <Field
                label={CONTACT.contraintes}
                hint={CONTACT.contraintesAide}
                validationMessage={messageDe('contraintes')}
              >
                <Textarea
                  resize="vertical"
                  value={saisie.contraintes}
                  onChange={(_, { value }) => changer({ contraintes: value })}
                />
              </Field>
              <Field hint={CONTACT.principalAide}>
                <Checkbox
                  label={CONTACT.principal}
                  checked={saisie.principal}
                  onChange={(_, { checked }) => changer({ principal: checked === true })}
                />
              </Field>
              <Field hint={contact?.informeLe === undefined ? undefined : CONTACT.informeLe(contact.informeLe)}>
                <Checkbox
                  label={CONTACT.informe}
                  checked={saisie.informe}
                  onChange={(_, { checked }) => changer({ informe: checked === true })}
                />
              </Field>
              <Field hint={tenue ? CONTACT.oppositionTenue : CONTACT.oppositionAide}>
                <Checkbox
                  label={CONTACT.opposition}
                  checked={saisie.opposition}
                  disabled={tenue}
                  onChange={(_, { checked }) => changer({ opposition: checked === true })}
                />
              </Field>
              <Field hint={rappelsTenus ? CONTACT.oppositionTenue : CONTACT.sansRappelAide}>
                <Checkbox
                  label={CONTACT.sansRappel}
                  checked={saisie.sansRappel}
                  disabled={rappelsTenus}
                  onChange={(_, { checked }) => changer({ sansRappel: checked === true })}
                />
              </Field>
              {erreur == null ? null : <Probleme erreur={erreur} reessayer={envoyer} recharger={modifier.reset} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={fermer}>{COMMUN.annuler}</Button>
              <BoutonCommande type="submit" appearance="primary" enCours={ajouter.isPending || modifier.isPending}>
                {CONTACT.enregistrer}
              </BoutonCommande>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
