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
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN } from '../../../core/champs/contact.ts';
import { ajouterContact } from '../../../core/contrats/fiches.ts';
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
import { typeDeSaisie } from '../../commun/type-de-saisie.ts';
import { VisibilitesDeContact } from '../../commun/VisibilitesDeContact.tsx';
import { useChoix } from '../../commun/vocabulaire.ts';
import {
  changementsDeContact,
  contactDeCreation,
  fautesDeSaisie,
  parChampDeContact,
  type SaisieDeContact,
  saisieDeContact,
} from './contact-form.ts';
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
  const [essaye, setEssaye] = useState(false);
  const dites = contact === undefined ? contactDeCreation(saisie) : changementsDeContact(avant, saisie);
  const siennes = fautesDeSaisie(dites);
  const fautes = {
    ...(erreur instanceof RefusDeLApi ? parChampDeContact(erreur.champs) : {}),
    ...(essaye ? siennes : {}),
  };
  const fini = (phrase: string) => ({
    onSuccess: () => {
      annoncer(phrase);
      fermer();
    },
  });
  const envoyer = () => {
    setEssaye(true);
    if (Object.keys(siennes).length > 0) return;
    if (contact !== undefined)
      return modifier.mutate(
        { chemin: { id: structure, contact: contact.id }, corps: { eTag: contact.eTag, contact: dites } },
        fini(CONTACT.enregistre),
      );
    const lu = ajouterContact.corps?.safeParse({ cle, contact: dites });
    if (lu?.success === true) ajouter.mutate({ chemin: { id: structure }, corps: lu.data }, fini(CONTACT.ajoute));
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
              {CHAMPS_DE_CONTACT_PAR_LIEN.map((champ) => (
                <Field
                  key={champ}
                  label={CHAMPS_DE_CONTACT[champ].libelle}
                  required={champ === 'nom'}
                  validationMessage={fautes[champ]}
                >
                  <Input
                    type={typeDeSaisie(CHAMPS_DE_CONTACT[champ])}
                    value={saisie[champ]}
                    onChange={(_, { value }) => changer({ [champ]: value })}
                  />
                </Field>
              ))}
              <Field label={CHAMPS_DE_CONTACT.visibilite.libelle} validationMessage={fautes.visibilite}>
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
                label={CHAMPS_DE_CONTACT.thematiques.libelle}
                choix={thematiques}
                valeurs={saisie.thematiques}
                changer={(suivies) => changer({ thematiques: [...suivies] })}
              />
              <Field
                label={CHAMPS_DE_CONTACT.contraintes.libelle}
                hint={CHAMPS_DE_CONTACT.contraintes.aide}
                validationMessage={fautes.contraintes}
              >
                <Textarea
                  resize="vertical"
                  value={saisie.contraintes}
                  onChange={(_, { value }) => changer({ contraintes: value })}
                />
              </Field>
              <Field hint={CHAMPS_DE_CONTACT.principal.aide}>
                <Checkbox
                  label={CHAMPS_DE_CONTACT.principal.libelle}
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
