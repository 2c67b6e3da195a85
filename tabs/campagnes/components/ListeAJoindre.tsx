import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  Select,
} from '@fluentui/react-components';
import { useState } from 'react';
import { feuilleAJoindre } from '../../../core/campagnes/feuille.ts';
import type { AJoindre } from '../../../core/campagnes/listes.ts';
import { pourLaMairie } from '../../../core/campagnes/pour-la-mairie.ts';
import { grouper } from '../../../core/grouper.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import { telephoneLisible } from '../../../core/textes/telephone.ts';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeFiche } from '../../commun/vue-de-recherche.ts';
import { garderCsv, garderXlsx } from '../fichiers.ts';
import { JOINDRE } from '../textes.ts';
import css from './campagnes.module.css';
import { NoterAppel } from './NoterAppel.tsx';

interface ListeProps {
  readonly campagne: Campagne;
  readonly canal: 'Téléphone' | 'Visite';
  readonly lignes: readonly AJoindre[];
  readonly contacts: readonly Contact[];
}

/**
 * Whom to telephone to, or to visit, by commune: on the screen, on paper with room for notes, or as a file. One commune at a time and with what partners
 * see, it is handed to a mairie that calls for the coordination.
 */
export function ListeAJoindre({ campagne, canal, lignes: toutes, contacts }: ListeProps) {
  const [commune, setCommune] = useState('');
  const [aRemettre, setARemettre] = useState(false);
  const date = campagne.vagues?.find((v) => v.canal === canal)?.le;
  if (toutes.length === 0)
    return canal === 'Téléphone' ? (
      <Vide titre={JOINDRE.telephoneVide}>{JOINDRE.telephoneVideAide(date)}</Vide>
    ) : (
      <Vide titre={JOINDRE.visiteVide}>{JOINDRE.visiteVideAide(date)}</Vide>
    );
  const nom = canal === 'Téléphone' ? 'À téléphoner' : 'À visiter';
  const parCommune = grouper(toutes, (l) => l.commune);
  const choisies = commune === '' ? toutes : (parCommune.get(commune) ?? []);
  const { lignes, gardees } = aRemettre ? pourLaMairie(choisies, contacts, canal) : { lignes: choisies, gardees: 0 };
  const feuille = feuilleAJoindre(commune === '' ? nom : `${nom}, ${commune}`, lignes);
  return (
    <section className={cadre.partie} aria-label={nom}>
      <div className={`${cadre.outils} ${css.sansImpression}`}>
        <Field label={JOINDRE.commune}>
          <Select value={commune} onChange={(_, { value }) => setCommune(value)}>
            <option value="">{JOINDRE.toutes(toutes.length)}</option>
            {[...parCommune].map(([une, siennes]) => (
              <option key={une} value={une}>
                {une} ({siennes.length})
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={JOINDRE.aRemettre}
          checked={aRemettre}
          onChange={(_, { checked }) => setARemettre(checked === true)}
        />
      </div>
      {gardees === 0 ? null : (
        <MessageBar layout="multiline" className={css.sansImpression}>
          <MessageBarBody>{JOINDRE.gardees(gardees, canal)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={`${cadre.outils} ${css.sansImpression}`}>
        <Button onClick={() => window.print()}>{JOINDRE.imprimer}</Button>
        <Button onClick={() => garderCsv(feuille)}>{JOINDRE.csv}</Button>
        <Button onClick={() => void garderXlsx(feuille)}>{JOINDRE.xlsx}</Button>
      </div>
      {[...grouper(lignes, (l) => l.commune)].map(([une, siennes]) => (
        <section key={une} aria-label={une}>
          <h2 className={cadre.sousTitre}>
            {une} ({siennes.length})
          </h2>
          <ul className={cartes.cartes}>
            {siennes.map((ligne) => (
              <Ligne key={ligne.suivi.structure.id} campagne={campagne} canal={canal} ligne={ligne} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Ligne({ campagne, canal, ligne }: Pick<ListeProps, 'campagne' | 'canal'> & { readonly ligne: AJoindre }) {
  const { aller } = useAdresse();
  const { structure } = ligne.suivi;
  return (
    <li className={`${cartes.carte} ${css.fiche}`}>
      <div className={cadre.tete}>
        <h3 className={css.nom}>{structure.nom}</h3>
        {ligne.telephone === undefined ? null : (
          <Link href={`tel:${ligne.telephone}`}>{telephoneLisible(ligne.telephone)}</Link>
        )}
      </div>
      {ligne.personne === undefined ? null : <div>{ligne.personne}</div>}
      {canal === 'Visite' ? <div>{structure.adresseProtegee ? JOINDRE.adresseProtegee : ligne.adresse}</div> : null}
      {ligne.sections.length === 0 ? null : <div>{JOINDRE.aVerifier(enumeration(ligne.sections))}</div>}
      <Caption1>{[ligne.pourquoi, ligne.dernierAppel].filter(Boolean).join(' · ')}</Caption1>
      <div className={css.notesAImprimer} aria-hidden>
        {JOINDRE.notes}
      </div>
      <div className={`${cadre.outils} ${css.sansImpression}`}>
        <NoterAppel campagne={campagne} canal={canal} structure={structure} />
        <Button
          appearance="subtle"
          aria-label={`${JOINDRE.fiche}\u00A0: ${structure.nom}`}
          onClick={() => aller(adresseDeFiche(structure.id))}
        >
          {JOINDRE.fiche}
        </Button>
      </div>
    </li>
  );
}
