/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { changerMesDonneesParLien, lireMesDonneesParLien, type MesDonnees } from '../../core/contrats/mes-donnees.ts';
import { enregistrerFichier } from '../commun/enregistrer-fichier.ts';
import { Bouton } from './Bouton.tsx';
import { dateLisible } from './date.ts';
import { EnCours } from './EnCours.tsx';
import {
  changementsDe,
  FormulaireDeMesDonnees,
  type SaisieDeMesDonnees,
  saisieDeMesDonnees,
} from './FormulaireDeMesDonnees.tsx';
import { demander, useLien } from './lien.ts';
import { MonAgenda } from './MonAgenda.tsx';
import { Page } from './Page.tsx';
import { TEXTES } from './textes.ts';
import { useEnvoi } from './useEnvoi.tsx';

type Contact = MesDonnees['contacts'][number];

/** The page of the link that opens one’s data: there is nothing to go back to. */
export function MesDonneesPage({ fait = false }: { readonly fait?: boolean }) {
  const { jeton, aller } = useLien();
  const lire = async () => aller(<Donnees donnees={await demander(lireMesDonneesParLien, { jeton })} fait={fait} />);
  return <EnCours travail={lire} attente={TEXTES.ouvertureDesDonnees} revenir={null} />;
}

/** The person’s own rows, what names them elsewhere, and what they may do with it. */
function Donnees({ donnees, fait }: { readonly donnees: MesDonnees; readonly fait: boolean }) {
  const { jeton, aller } = useLien();
  const [saisies, saisir] = useState(() => new Map(donnees.contacts.map((c) => [c.id, saisieDeMesDonnees(c)])));
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;

  const envoyer = (contact: Contact, saisie: SaisieDeMesDonnees): void =>
    faire(async () => {
      const { eTag } = contact;
      await demander(changerMesDonneesParLien, { jeton, eTag, contact: changementsDe(contact, saisie) });
      aller(<MesDonneesPage fait />);
    });
  return (
    <Page titre={TEXTES.mesDonnees}>
      {fait && (
        <p class="avis" role="status">
          {TEXTES.donneesEnregistrees}
        </p>
      )}
      {donnees.notice.map((phrase) => (
        <p key={phrase} class="discret">
          {phrase}
        </p>
      ))}
      {donnees.contacts.map((contact) => {
        const saisie = saisies.get(contact.id) ?? saisieDeMesDonnees(contact);
        return (
          <FormulaireDeMesDonnees
            key={contact.id}
            contact={contact}
            saisie={saisie}
            saisir={(neuve) => saisir((avant) => new Map(avant).set(contact.id, neuve))}
            envoyer={() => envoyer(contact, saisie)}
          />
        );
      })}
      {donnees.contacts.some(({ enPoste }) => enPoste) && <MonAgenda />}
      <h2>{TEXTES.traces}</h2>
      <ul>
        {donnees.traces.map(({ le = '', quoi, detail }) => (
          <li key={`${le} ${quoi} ${detail}`}>
            {le !== '' && `${dateLisible(le)}\u00A0: `}
            {quoi}. {detail}
          </li>
        ))}
      </ul>
      <div class="gestes">
        <Bouton
          faire={() => enregistrerFichier(JSON.stringify(donnees, null, 2), 'mes-donnees.json', 'application/json')}
        >
          {TEXTES.copieDesDonnees}
        </Bouton>
      </div>
    </Page>
  );
}
