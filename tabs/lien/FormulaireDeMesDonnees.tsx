/** @jsxImportSource preact */
import {
  CHAMPS_DE_CONTACT,
  CHAMPS_DE_CONTACT_A_VISIBILITE,
  CHAMPS_DE_CONTACT_PAR_LIEN,
} from '../../core/champs/contact.ts';
import { changees, ouvrir } from '../../core/champs/table.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import type { changerMesDonneesParLien, MesDonnees } from '../../core/contrats/mes-donnees.ts';
import { VISIBILITES } from '../../core/vocabulaires/structures.ts';
import { Champ, type Choix } from './Champ.tsx';
import { ChampsDeContact, type SaisieDeContact } from './ChampsDeContact.tsx';
import { TEXTES } from './textes.ts';

type Contact = MesDonnees['contacts'][number];

const NIVEAUX: Choix = VISIBILITES.map((niveau) => [niveau, TEXTES.niveaux[niveau]]);
/** Of a field, only what narrows who reads the contact. */
const NIVEAUX_PAR_CHAMP = ['coordination', 'partenaires'] as const;
const CHOIX_PAR_CHAMP: Choix = [
  ['', TEXTES.commeLeContact],
  ...NIVEAUX_PAR_CHAMP.map((niveau) => [niveau, TEXTES.niveaux[niveau]] as const),
];

/** What one types of what is held on oneself in a structure. */
export interface SaisieDeMesDonnees extends Pick<Contact, 'visibilite' | 'opposition'> {
  readonly champs: SaisieDeContact;
  readonly visibilites: NonNullable<Contact['visibilites']>;
}

export const saisieDeMesDonnees = (contact: Contact): SaisieDeMesDonnees => ({
  champs: ouvrir(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN, contact),
  visibilite: contact.visibilite,
  visibilites: contact.visibilites ?? {},
  opposition: contact.opposition,
});

/** What is sent of it: the fields that have changed, and who sees them. */
export const changementsDe = (
  contact: Contact,
  { champs, ...reste }: SaisieDeMesDonnees,
): CorpsDe<typeof changerMesDonneesParLien>['contact'] => ({
  ...changees(CHAMPS_DE_CONTACT, saisieDeMesDonnees(contact).champs, champs),
  ...reste,
});

interface Props {
  readonly contact: Contact;
  readonly saisie: SaisieDeMesDonnees;
  readonly saisir: (saisie: SaisieDeMesDonnees) => void;
  readonly envoyer: () => void;
}

/** What is held of this person, to correct, and who sees it. */
export function FormulaireDeMesDonnees({ contact, saisie, saisir, envoyer }: Props) {
  const { champs, visibilite, visibilites, opposition } = saisie;
  return (
    <form
      novalidate
      onSubmit={(evenement) => {
        evenement.preventDefault();
        envoyer();
      }}
    >
      <h2>{contact.structure}</h2>
      <ChampsDeContact saisie={champs} saisir={(neufs) => saisir({ ...saisie, champs: neufs })} />
      {contact.attente !== undefined && <p class="discret">{contact.attente}</p>}
      <Champ
        description={{ libelle: TEXTES.quiMeVoit, saisie: 'choix' }}
        valeur={visibilite}
        choix={NIVEAUX}
        changer={(dit) => saisir({ ...saisie, visibilite: VISIBILITES.find((v) => v === dit) ?? visibilite })}
      />
      <fieldset>
        <legend>{TEXTES.parChamp}</legend>
        {CHAMPS_DE_CONTACT_A_VISIBILITE.map((champ) => (
          <Champ
            key={champ}
            description={{ libelle: TEXTES.quiLit(CHAMPS_DE_CONTACT[champ].libelle), saisie: 'choix' }}
            valeur={visibilites[champ] ?? ''}
            choix={CHOIX_PAR_CHAMP}
            changer={(dit) => {
              const { [champ]: _, ...autres } = visibilites;
              const niveau = NIVEAUX_PAR_CHAMP.find((n) => n === dit);
              saisir({ ...saisie, visibilites: niveau === undefined ? autres : { ...autres, [champ]: niveau } });
            }}
          />
        ))}
      </fieldset>
      <Champ
        description={{ libelle: TEXTES.opposition, saisie: 'oui-non' }}
        valeur={opposition}
        changer={(oui) => saisir({ ...saisie, opposition: oui === true })}
      />
      <div class="gestes">
        <button type="submit">{TEXTES.enregistrerDonnees}</button>
      </div>
    </form>
  );
}
