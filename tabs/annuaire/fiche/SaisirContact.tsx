import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { choixElargis, RAISONS_D_OUVRIR, type RaisonDOuvrir } from '../../../core/annuaire/choix-d-une-personne.ts';
import { estSoi } from '../../../core/annuaire/gerer-contacts.ts';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN } from '../../../core/champs/contact.ts';
import { ajouterContact } from '../../../core/contrats/fiches.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import { VISIBILITES } from '../../../core/vocabulaires/structures.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import { useCle } from '../../commun/horloge.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { typeDeSaisie } from '../../commun/type-de-saisie.ts';
import { useEssai } from '../../commun/useEssai.ts';
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
  const [raison, setRaison] = useState<RaisonDOuvrir | ''>('');
  const ajouter = useAjouterContact();
  const modifier = useModifierContact();
  const annoncer = useAnnonce();
  const { thematiques } = useChoix();
  const changer = (valeurs: Partial<SaisieDeContact>) => setSaisie((actuelle) => ({ ...actuelle, ...valeurs }));
  const erreur = ajouter.error ?? modifier.error;
  const dites = contact === undefined ? contactDeCreation(saisie) : changementsDeContact(avant, saisie);
  const { fautes: siennes, essayer } = useEssai(fautesDeSaisie(dites));
  const fautes = { ...(erreur instanceof RefusDeLApi ? parChampDeContact(erreur.champs) : {}), ...siennes };
  const fini = (phrase: string) => ({
    onSuccess: () => {
      annoncer(phrase);
      fermer();
    },
  });
  const envoyer = () => {
    if (!essayer()) return;
    if (contact !== undefined)
      return modifier.mutate(
        {
          chemin: { id: structure, contact: contact.id },
          corps: { eTag: contact.eTag, contact: dites, ...(elargis.length > 0 && raison !== '' ? { raison } : {}) },
        },
        fini(CONTACT.enregistre),
      );
    const lu = ajouterContact.corps?.safeParse({ cle, contact: dites });
    if (lu?.success === true) ajouter.mutate({ chemin: { id: structure }, corps: lu.data }, fini(CONTACT.ajoute));
  };
  const elargis = contact === undefined ? [] : choixElargis(contact, dites);
  const soi = contact !== undefined && estSoi(contact, acteur);
  const deCollegue = contact !== undefined && acteur.profil !== 'coordination' && !soi;
  const tenue = deCollegue && contact.opposition;
  const rappelsTenus = deCollegue && contact.sansRappel;

  return (
    <DialogueDeFormulaire
      titre={contact === undefined ? CONTACT.ajouter : CONTACT.modifierDe(contact.nom)}
      libelle={CONTACT.enregistrer}
      commande={contact === undefined ? ajouter : modifier}
      envoyer={envoyer}
      fermer={fermer}
    >
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
      <Field
        label={CHAMPS_DE_CONTACT.visibilite.libelle}
        validationMessage={fautes.visibilite ?? fautes.visibilites}
        hint={deCollegue ? CONTACT.reserveTenue : undefined}
      >
        <Select
          value={saisie.visibilite}
          onChange={(_, { value }) => changer({ visibilite: VISIBILITES.find((v) => v === value) ?? 'partenaires' })}
        >
          {VISIBILITES.map((v) => (
            <option key={v} value={v} disabled={deCollegue && choixElargis(contact, { visibilite: v }).length > 0}>
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
      <Field hint={acteur.profil === 'coordination' ? CONTACT.syntheseAide : CONTACT.syntheseTenue}>
        <Checkbox
          label={CONTACT.synthese}
          checked={saisie.syntheseParCourriel}
          disabled={!(acteur.profil === 'coordination' || (soi && avant.syntheseParCourriel))}
          onChange={(_, { checked }) => changer({ syntheseParCourriel: checked === true })}
        />
      </Field>
      {elargis.length > 0 && acteur.profil === 'coordination' ? (
        <Field
          label={CONTACT.raison}
          hint={CONTACT.raisonAide}
          required
          validationMessage={fauteDe(modifier.error, 'raison')}
        >
          <Select
            value={raison}
            onChange={(_, { value }) => setRaison(RAISONS_D_OUVRIR.find((r) => r === value) ?? '')}
          >
            <option value="">{CONTACT.raisonAChoisir}</option>
            {RAISONS_D_OUVRIR.map((r) => (
              <option key={r} value={r}>
                {r}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </DialogueDeFormulaire>
  );
}
