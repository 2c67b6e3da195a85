/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN } from '../../core/champs/contact.ts';
import { ouvrir } from '../../core/champs/table.ts';
import { changerContactParLien } from '../../core/contrats/annuaire.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import type { ContactDePage } from '../../core/contrats/pages-de-lien.ts';
import { Bouton } from './Bouton.tsx';
import { ChampsDeContact, type SaisieDeContact } from './ChampsDeContact.tsx';
import { Fait } from './Fait.tsx';
import { Formulaire } from './Formulaire.tsx';
import { demander, useLien } from './lien.ts';
import { Page } from './Page.tsx';
import { TEXTES } from './textes.ts';
import { useEnvoi } from './useEnvoi.tsx';

type Changement = CorpsDe<typeof changerContactParLien>['changement'];

interface Props {
  readonly contacts: ContactDePage[];
  /** Shows the fiche again, with these people. */
  readonly relire: (contacts: ContactDePage[]) => void;
}

/** The people of the structure, each to correct or to say gone, and the way to add one. */
export function Contacts({ contacts, relire }: Props) {
  const { aller } = useLien();
  const gestes = { revenir: () => relire(contacts), relire };
  return (
    <>
      {contacts.length === 0 && <p class="discret">{TEXTES.personne}</p>}
      <ul class="personnes">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <strong>{contact.nom}</strong>
            {contact.soi && ` (${TEXTES.vous})`}
            <br />
            {detailsDe(contact)}
            {contact.attente !== undefined && <p class="discret">{contact.attente}</p>}
            <div class="gestes">
              <Bouton faire={() => aller(<Personne {...gestes} contact={contact} />)} sur={contact.nom}>
                {TEXTES.corriger}
              </Bouton>
              <Bouton faire={() => aller(<Depart {...gestes} contact={contact} />)} sur={contact.nom}>
                {TEXTES.plusLa}
              </Bouton>
            </div>
          </li>
        ))}
      </ul>
      <div class="gestes">
        <Bouton faire={() => aller(<Personne {...gestes} />)}>{TEXTES.ajouterPersonne}</Bouton>
      </div>
    </>
  );
}

const detailsDe = (contact: ContactDePage): string =>
  CHAMPS_DE_CONTACT_PAR_LIEN.filter((champ) => champ !== 'nom')
    .map((champ) => CHAMPS_DE_CONTACT[champ].lisible(contact[champ] ?? ''))
    .filter(Boolean)
    .join(' · ');

interface Gestes extends Pick<Props, 'relire'> {
  readonly revenir: () => void;
}

/** Sends a change, then shows the people as they are, or says that it waits for a decision. */
function useChangement({ relire }: Pick<Gestes, 'relire'>) {
  const { jeton, aller } = useLien();
  const { vue, faire } = useEnvoi();
  const envoyer = (changement: Changement): void =>
    faire(async () => {
      const { contacts, propose, attente } = await demander(changerContactParLien, { jeton, changement });
      const revenir = () => relire(contacts);
      if (!propose) return revenir();
      aller(
        <Fait titre={TEXTES.propose} sortie={{ libelle: TEXTES.revenirALaPage, faire: revenir }}>
          {attente}
        </Fait>,
      );
    });
  return { vue, envoyer };
}

/** The form of a person: one to correct, or a new one. */
function Personne({ contact, revenir, relire }: Gestes & { readonly contact?: ContactDePage }) {
  const [saisie, saisir] = useState<SaisieDeContact>(() =>
    ouvrir(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN, contact ?? {}),
  );
  // Asked again after a cut, the same person is added once.
  const [cle] = useState(() => crypto.randomUUID());
  const { vue, envoyer } = useChangement({ relire });
  if (vue !== undefined) return vue;
  const changement: Changement =
    contact === undefined
      ? { geste: 'ajouter', cle, contact: saisie }
      : { geste: 'corriger', id: contact.id, eTag: contact.eTag, contact: saisie };
  return (
    <Formulaire
      titre={contact === undefined ? TEXTES.ajouterPersonne : TEXTES.corrigerSection(contact.nom)}
      libelle={TEXTES.enregistrerPersonne}
      envoyer={() => envoyer(changement)}
      revenir={{ libelle: TEXTES.revenir, faire: revenir }}
    >
      <ChampsDeContact saisie={saisie} saisir={saisir} />
      <p class="discret">{TEXTES.contactAide}</p>
    </Formulaire>
  );
}

/** It takes somebody out of sight: it is asked once more. */
function Depart({ contact, revenir, relire }: Gestes & { readonly contact: ContactDePage }) {
  const { vue, envoyer } = useChangement({ relire });
  if (vue !== undefined) return vue;
  const { id, eTag, nom, soi } = contact;
  return (
    <Page
      titre={TEXTES.confirmerDepart(nom)}
      barre={
        <>
          <Bouton faire={() => envoyer({ geste: 'retirer', id, eTag })} principal>
            {TEXTES.plusLa}
          </Bouton>
          <Bouton faire={revenir}>{TEXTES.revenir}</Bouton>
        </>
      }
    >
      <p>{soi ? TEXTES.departDeSoi : TEXTES.departAide}</p>
    </Page>
  );
}
