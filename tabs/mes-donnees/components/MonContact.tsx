import { Caption1, Checkbox, Field, Input, Select, Subtitle2, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN } from '../../../core/champs/contact.ts';
import { VISIBILITES } from '../../../core/vocabulaires/structures.ts';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { typeDeSaisie } from '../../commun/type-de-saisie.ts';
import { VisibilitesDeContact } from '../../commun/VisibilitesDeContact.tsx';
import { type ContactALire, changementsDe, saisieDeContact } from '../form.ts';
import { useChanger } from '../mutations.ts';
import { TEXTES } from '../textes.ts';

/** One row of the person, to correct or to hide. `relire` asks for it again once it has changed. */
export function MonContact({ contact, relire }: { readonly contact: ContactALire; readonly relire: () => void }) {
  const [avant] = useState(() => saisieDeContact(contact));
  const [saisie, setSaisie] = useState(avant);
  const [inchange, setInchange] = useState(false);
  const changer = useChanger();
  const annoncer = useAnnonce();
  const ecrire = (valeurs: Partial<typeof saisie>) => setSaisie((actuelle) => ({ ...actuelle, ...valeurs }));
  const envoyer = () => {
    const contactChange = changementsDe(avant, saisie);
    const rien = Object.keys(contactChange).length === 0;
    setInchange(rien);
    if (rien) return;
    changer.mutate(
      { chemin: { id: contact.id }, corps: { eTag: contact.eTag, contact: contactChange } },
      {
        onSuccess: () => {
          annoncer(TEXTES.enregistre);
          relire();
        },
      },
    );
  };
  const titre = TEXTES.contact(contact.structure);
  return (
    <Formulaire className={cartes.carte} envoyer={envoyer} aria-label={titre}>
      <Subtitle2 as="h2">{titre}</Subtitle2>
      <Caption1 className={cadre.discret}>
        {contact.enPoste ? TEXTES.informe(contact.informeLe) : TEXTES.parti}
      </Caption1>
      <div className={cadre.champs}>
        {CHAMPS_DE_CONTACT_PAR_LIEN.map((champ) => (
          <Field key={champ} label={CHAMPS_DE_CONTACT[champ].libelle} validationMessage={fauteDe(changer.error, champ)}>
            <Input
              type={typeDeSaisie(CHAMPS_DE_CONTACT[champ])}
              value={saisie[champ]}
              onChange={(_, { value }) => ecrire({ [champ]: value })}
            />
          </Field>
        ))}
      </div>
      <Field label={CHAMPS_DE_CONTACT.contraintes.libelle} validationMessage={fauteDe(changer.error, 'contraintes')}>
        <Textarea value={saisie.contraintes} onChange={(_, { value }) => ecrire({ contraintes: value })} />
      </Field>
      <Field label={TEXTES.visibilite} validationMessage={fauteDe(changer.error, 'visibilite')}>
        <Select
          value={saisie.visibilite}
          onChange={(_, { value }) => {
            const visibilite = VISIBILITES.find((niveau) => niveau === value);
            if (visibilite !== undefined) ecrire({ visibilite });
          }}
        >
          {VISIBILITES.map((niveau) => (
            <option key={niveau} value={niveau}>
              {TEXTES.niveaux[niveau]}
            </option>
          ))}
        </Select>
      </Field>
      <VisibilitesDeContact valeurs={saisie.visibilites} changer={(visibilites) => ecrire({ visibilites })} />
      <Field hint={TEXTES.oppositionAide}>
        <Checkbox
          checked={saisie.opposition}
          label={TEXTES.opposition}
          onChange={(_, { checked }) => ecrire({ opposition: checked === true })}
        />
      </Field>
      <Field hint={TEXTES.sansRappelAide}>
        <Checkbox
          checked={saisie.sansRappel}
          label={TEXTES.sansRappel}
          onChange={(_, { checked }) => ecrire({ sansRappel: checked === true })}
        />
      </Field>
      {avant.syntheseParCourriel ? (
        <Field hint={TEXTES.syntheseAide} validationMessage={fauteDe(changer.error, 'syntheseParCourriel')}>
          <Checkbox
            checked={saisie.syntheseParCourriel}
            label={TEXTES.synthese}
            onChange={(_, { checked }) => ecrire({ syntheseParCourriel: checked === true })}
          />
        </Field>
      ) : null}
      {inchange ? <Text role="status">{TEXTES.rienChange}</Text> : null}
      {changer.error == null ? null : <Probleme erreur={changer.error} reessayer={changer.reset} recharger={relire} />}
      <div>
        <BoutonCommande type="submit" appearance="primary" enCours={changer.isPending}>
          {TEXTES.enregistrer}
        </BoutonCommande>
      </div>
    </Formulaire>
  );
}
