import { Badge, Button, Caption1 } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { lazy, type ReactNode, Suspense } from 'react';
import { vueDeFiche } from '../../../core/annuaire/vue.ts';
import { contraintesLisibles } from '../../../core/calendrier/contraintes.ts';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { structuresInjoignables } from '../../../core/tenue/a-traiter.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { useReglages } from '../../commun/reglages.ts';
import { EtiquetteDeThematique } from '../../commun/Thematique.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { VersLesEnvois } from '../../envois/components/VersLesEnvois.tsx';
import { GroupesDeLaFiche } from '../../groupes/components/GroupesDeLaFiche.tsx';
import { BoutonMettreEnLien } from '../../mises-en-lien/components/BoutonMettreEnLien.tsx';
import { ChargeDeStructure } from '../../sollicitations/components/ChargeDeStructure.tsx';
import { HorsAnnuaire } from '../fiche/HorsAnnuaire.tsx';
import { FICHE } from '../textes.ts';
import { direZone } from '../zone.ts';
import { ActionsDeFiche } from './ActionsDeFiche.tsx';
import css from './annuaire.module.css';
import { BadgeFraicheur } from './BadgeFraicheur.tsx';
import { ContactsDeFiche } from './ContactsDeFiche.tsx';
import { Coordonnees } from './Coordonnees.tsx';
import { Joindre } from './Joindre.tsx';
import { Partie } from './Partie.tsx';
import { PropositionsDeFiche } from './PropositionsDeFiche.tsx';
import { Verification } from './Verification.tsx';

const RelationDeFiche = lazy(() => import('../../relations/components/RelationDeFiche.tsx'));

interface FicheProps {
  readonly structure: Structure;
  readonly contacts: readonly Contact[];
  readonly acteur: Acteur | undefined;
  /** Names of the communes by their INSEE code. */
  readonly communes: ReadonlyMap<string, string>;
  readonly maintenant: string;
  readonly etroit: boolean;
  /** Without it the fiche is all that the page shows. */
  readonly fermer?: () => void;
}

/** A structure as this person may see it. Until the profile is known, as the narrowest sees it. */
export function Fiche({ structure, contacts, acteur, communes, maintenant, etroit, fermer }: FicheProps) {
  const vue = vueDeFiche(structure, contacts, acteur ?? { profil: 'lecture' });
  const { fiche } = vue;
  const { cadenceParDefautMois } = useReglages();
  const services = fiche.services ?? [];
  return (
    <article className={css.fiche}>
      <header className={css.titreDeFiche}>
        {fermer === undefined ? null : etroit ? (
          <Retour vers={FICHE.retour} aller={fermer} />
        ) : (
          <Button
            className={css.fermer}
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={FICHE.fermer}
            onClick={fermer}
          />
        )}
        <div className={css.nom}>
          {/* On a phone the fiche replaces the list: the reading starts at its name. */}
          <TitreDePage niveau="h2" arrivee={etroit ? structure.id : undefined}>
            {fiche.nom}
          </TitreDePage>
        </div>
        <div className={css.filtres}>
          <Caption1 className={cadre.discret}>
            {[fiche.sigle, fiche.type, fiche.commune].filter(Boolean).join(' · ')}
          </Caption1>
          {acteur?.profil === 'coordination' && structuresInjoignables([structure], contacts).length > 0 ? (
            <Badge color="danger">{FICHE.injoignable}</Badge>
          ) : null}
          <BadgeFraicheur structure={structure} maintenant={maintenant} cadenceParDefautMois={cadenceParDefautMois} />
        </div>
      </header>
      <HorsAnnuaire structure={structure} acteur={acteur} />
      <Joindre fiche={fiche} personnes={vue.contacts}>
        {acteur === undefined ? null : <BoutonMettreEnLien vers={structure} acteur={acteur} />}
      </Joindre>
      {acteur === undefined ? null : (
        <ActionsDeFiche
          structure={structure}
          fiche={fiche}
          contacts={contacts}
          acteur={acteur}
          maintenant={maintenant}
        />
      )}
      {acteur === undefined ? null : <PropositionsDeFiche fiche={fiche} acteur={acteur} />}
      <ContactsDeFiche structure={structure} contacts={contacts} vus={vue.contacts} acteur={acteur} />
      <Partie titre={CHAMPS_DE_FICHE.description.libelle}>{fiche.description}</Partie>
      <Partie titre={CHAMPS_DE_FICHE.services.libelle}>
        {services.length === 0 ? null : (
          <ul className={css.puces}>
            {services.map((service) => (
              <li key={service}>{service}</li>
            ))}
          </ul>
        )}
      </Partie>
      <Partie titre={CHAMPS_DE_FICHE.thematiques.libelle}>
        {etiquettes(fiche.thematiques ?? [], (thematique) => (
          <EtiquetteDeThematique thematique={thematique} />
        ))}
      </Partie>
      <Partie titre={CHAMPS_DE_FICHE.publics.libelle}>
        {etiquettes(fiche.publics ?? [], (nom) => (
          <Badge appearance="tint" color="informative" size="large">
            {nom}
          </Badge>
        ))}
      </Partie>
      <Partie titre={CHAMPS_DE_FICHE.zone.libelle}>{direZone(fiche, communes)}</Partie>
      <Partie titre={CHAMPS_DE_FICHE.modesDeMobilisation.libelle}>
        {[enumerer(fiche.modesDeMobilisation ?? []), fiche.modalitesDAcces].filter(Boolean).join('. ')}
      </Partie>
      <Partie titre={CHAMPS_DE_FICHE.frais.libelle}>{fiche.frais}</Partie>
      <Coordonnees fiche={fiche} />
      <Partie titre={CHAMPS_DE_FICHE.contraintes.libelle}>
        {fiche.contraintes === undefined ? null : contraintesLisibles(fiche.contraintes)}
      </Partie>
      {acteur?.profil === 'coordination' ? (
        <Partie titre={FICHE.demandee}>
          <ChargeDeStructure structure={structure.id} maintenant={maintenant} />
        </Partie>
      ) : null}
      <VersLesEnvois structure={structure.id} acteur={acteur} />
      <GroupesDeLaFiche structure={structure.id} />
      {acteur !== undefined && autoriser(acteur, 'tenir-relations').permis ? (
        <Suspense>
          <RelationDeFiche structure={structure} contacts={contacts} acteur={acteur} maintenant={maintenant} />
        </Suspense>
      ) : null}
      <Verification structure={structure} fiche={fiche} contacts={contacts} acteur={acteur} maintenant={maintenant} />
    </article>
  );
}

const etiquettes = (valeurs: readonly string[], une: (valeur: string) => ReactNode): ReactNode =>
  valeurs.length === 0 ? null : (
    <ul className={css.etiquettes}>
      {valeurs.map((valeur) => (
        <li key={valeur}>{une(valeur)}</li>
      ))}
    </ul>
  );

/** « Téléphoner, envoyer un courriel »: one sentence, so one capital. */
const enumerer = (modes: readonly string[]): string =>
  modes.map((mode, i) => (i === 0 ? mode : mode.charAt(0).toLocaleLowerCase('fr') + mode.slice(1))).join(', ');
