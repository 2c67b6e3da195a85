import { Badge, Button, Caption1, Checkbox, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { estDansLAnnuaire } from '../../../core/annuaire/dans-l-annuaire.ts';
import type { Membre } from '../../../core/groupes/membres.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Proposition } from '../../../core/rencontres/proposer-invites.ts';
import type { RoleDansLeGroupe, RolePropose } from '../../../core/rencontres/roles.ts';
import { direCharge } from '../../../core/sollicitations/dire.ts';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import cadre from '../../commun/page.module.css';
import { AjouterUnGroupe } from '../../groupes/components/AjouterUnGroupe.tsx';
import { INVITER_UN_GROUPE } from '../../groupes/textes.ts';
import { QuiSuit } from '../../referents/components/QuiSuit.tsx';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { useBudget } from '../../sollicitations/queries.ts';
import type { Invite, SaisieRencontre } from '../creation.ts';
import { AjouterLesCochees } from '../invites/AjouterLesCochees.tsx';
import { PlaceDansLeGroupe } from '../invites/PlaceDansLeGroupe.tsx';
import { type Organisateurs, QuiCoorganise } from '../invites/QuiCoorganise.tsx';
import { INVITER } from '../invites/textes.ts';
import { CREATION } from '../textes.ts';
import { useInvitees, useOrganisateurs, useRolesTenus } from './du-modele.ts';
import css from './rencontres.module.css';
import { usePropositions } from './usePropositions.ts';

interface PartenairesProps {
  readonly saisie: SaisieRencontre;
  /** The rencontre that this one copies: those invited to it are. */
  readonly modele: string | undefined;
  /** The series of which it is a sitting. */
  readonly serie?: string | undefined;
  /** Those chosen when one was here before. */
  readonly choisies?: readonly Invite[] | undefined;
  readonly structures: readonly Structure[];
  readonly maintenant: string;
  /** Who co-organises is chosen here too. */
  readonly avecOrganisateurs?: boolean;
  /** Those of the rencontre that it copies are chosen at first. */
  readonly reprendQuiOrganise?: boolean;
  /** What is said of those chosen so far, before the list. */
  readonly surLesChoisies?: (invites: readonly Invite[]) => ReactNode;
  readonly precedent: { readonly libelle: string; readonly aller: () => void };
  /** What is done of those chosen. */
  readonly suite: {
    readonly libelle: string;
    readonly enCours: boolean;
    readonly erreur: unknown;
    readonly envoyer: (invites: readonly Invite[]) => void;
  };
}

interface AjouteeALaMain {
  readonly structure: Structure;
  readonly raison: string;
}

const MONTREES = 40;
const AUCUNE = [] as const;

/** Second step: the partners that the annuaire proposes, each with its reason, to check or not; others by their name. */
export function Partenaires(props: PartenairesProps) {
  const { saisie, modele, choisies, structures, maintenant, precedent, suite } = props;
  const charges = useBudget(maintenant)?.charges;
  const tenus = useRolesTenus(modele, props.serie);
  const propositions = usePropositions(saisie, structures, { charges, roles: tenus }, maintenant);
  const [roles, setRoles] = useState<ReadonlyMap<string, RoleDansLeGroupe>>(new Map());
  const copiees = useInvitees(modele);
  const invitees = choisies === undefined ? copiees : new Set(choisies.map(({ id }) => id));
  const [choix, setChoix] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [aLaMain, setALaMain] = useState<readonly AjouteeALaMain[]>([]);
  const [toutes, setToutes] = useState(false);
  const [organisateursChoisis, setOrganisateurs] = useState<Organisateurs>();
  const repris = useOrganisateurs(props.reprendQuiOrganise === true ? modele : undefined);
  const organisateurs = organisateursChoisis ?? repris;
  const index = useIndexDesStructures(structures);

  const cochee = ({ structure, retenue }: Proposition) =>
    choix.get(structure.id) ?? invitees?.has(structure.id) ?? retenue;
  const proposees = new Set(propositions.map(({ structure }) => structure.id));
  const reprises = structures.filter(
    (s) => invitees?.has(s.id) === true && !proposees.has(s.id) && choix.get(s.id) !== false && estDansLAnnuaire(s),
  );
  const ajoutees = [
    ...reprises.map((structure) => ({
      structure,
      raison: choisies?.find(({ id }) => id === structure.id)?.raison ?? CREATION.dejaInvitee,
    })),
    ...aLaMain,
  ];
  const cocher = (ids: readonly string[], valeur: boolean) =>
    setChoix(new Map([...choix, ...ids.map((id) => [id, valeur] as const)]));
  const retenues = propositions.filter(cochee);
  const invites = [
    ...retenues.map(({ structure, raisons }) => ({ id: structure.id, raison: raisons[0] ?? '' })),
    ...ajoutees.map(({ structure, raison }) => ({ id: structure.id, raison })),
  ];
  const deja = new Map((choisies ?? AUCUNE).map((c) => [c.id, c] as const));
  const proposes = new Map(propositions.map(({ structure, role }) => [structure.id, role] as const));
  const placeDe = (id: string): RolePropose =>
    proposes.get(id) ?? tenus.get(id) ?? { role: 'Ponctuel', raison: CREATION.placeParDefaut };
  // Of those already invited, only the place that was changed is asked for.
  const roleDe = (id: string): RoleDansLeGroupe | undefined =>
    roles.get(id) ?? (deja.has(id) ? deja.get(id)?.role : placeDe(id).role);
  const place = (id: string, nom: string) => (
    <PlaceDansLeGroupe
      nom={nom}
      proposee={placeDe(id)}
      role={roleDe(id)}
      changer={(role) => setRoles(new Map([...roles, [id, role]]))}
    />
  );
  const montrees = toutes ? propositions : propositions.slice(0, Math.max(MONTREES, retenues.length));
  const neuves = invites.map(({ id }) => id).filter((id) => !deja.has(id));
  const invitables = new Map(structures.filter(estDansLAnnuaire).map((s) => [s.id, s] as const));
  const choisiesIci = new Set(invites.map(({ id }) => id));
  const ajouter = (ids: readonly string[], raison: string) => {
    const connues = new Set([...proposees, ...ajoutees.map(({ structure }) => structure.id)]);
    const neufs = ids.flatMap((id) => (connues.has(id) ? [] : (invitables.get(id) ?? [])));
    setALaMain([...aLaMain, ...neufs.map((structure) => ({ structure, raison }))]);
    cocher(ids, true);
  };
  const ajouterLeGroupe = (nom: string, membres: readonly Membre[]) => {
    ajouter(
      membres.map(({ id }) => id),
      INVITER_UN_GROUPE.raison(nom),
    );
    // The place of those already invited is changed by hand alone.
    setRoles(new Map([...membres.flatMap(({ id, role }) => (deja.has(id) ? [] : [[id, role] as const])), ...roles]));
  };
  const completes = invites.map((invite): Invite => {
    const organisateur = organisateurs.get(invite.id) ?? deja.get(invite.id)?.organisateur;
    const role = roleDe(invite.id);
    return {
      ...invite,
      ...(role === undefined ? {} : { role }),
      ...(organisateur === undefined ? {} : { organisateur }),
    };
  });
  const envoyer = () => suite.envoyer(completes);

  return (
    <>
      {props.surLesChoisies?.(completes)}
      <QuiSuit thematiques={[saisie.thematique]} communeInsee={saisie.communeInsee || undefined} />
      <div className={cadre.outils}>
        <ChoixStructure
          index={index}
          label={CREATION.ajouter}
          placeholder={CREATION.ajouter}
          choisir={(structure) => {
            if (structure === undefined) return;
            if (proposees.has(structure.id)) cocher([structure.id], true);
            else if (!ajoutees.some((autre) => autre.structure.id === structure.id))
              setALaMain([...aLaMain, { structure, raison: CREATION.ajoutee }]);
          }}
        />
        <AjouterUnGroupe ajouter={ajouterLeGroupe} />
        <AjouterLesCochees
          aProposer={(id) => invitables.has(id) && !choisiesIci.has(id)}
          ajouter={(ids) => ajouter(ids, INVITER.cochee)}
        />
        <Button
          appearance="subtle"
          onClick={() =>
            cocher(
              montrees.map(({ structure }) => structure.id),
              true,
            )
          }
        >
          {CREATION.toutCocher}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setALaMain([]);
            cocher(
              [...propositions, ...ajoutees].map(({ structure }) => structure.id),
              false,
            );
          }}
        >
          {CREATION.toutDecocher}
        </Button>
      </div>
      {propositions.length + ajoutees.length === 0 ? <Text>{CREATION.aucune}</Text> : null}
      <ul className={css.propositions}>
        {ajoutees.map(({ structure, raison }) => (
          <li key={structure.id}>
            <Checkbox
              checked
              label={structure.nom}
              onChange={() => {
                setALaMain(aLaMain.filter((autre) => autre.structure.id !== structure.id));
                cocher([structure.id], false);
              }}
            />
            <div className={css.raisons}>
              <Caption1>{[raison, ...chargeDe(charges?.get(structure.id) ?? AUCUNE)].join(' · ')}</Caption1>
              {place(structure.id, structure.nom)}
            </div>
          </li>
        ))}
        {montrees.map((proposition) => (
          <li key={proposition.structure.id}>
            <Checkbox
              checked={cochee(proposition)}
              label={proposition.structure.nom}
              onChange={(_, { checked }) => cocher([proposition.structure.id], checked === true)}
            />
            <div className={css.raisons}>
              <Caption1 className={cadre.discret}>
                {[...proposition.raisons, ...chargeDe(proposition.demandes)].join(' · ')}
              </Caption1>
              {proposition.alertes.map((alerte) => (
                <Badge key={alerte} appearance="tint" color="warning">
                  {alerte}
                </Badge>
              ))}
              {cochee(proposition) ? place(proposition.structure.id, proposition.structure.nom) : null}
            </div>
          </li>
        ))}
      </ul>
      {montrees.length < propositions.length ? (
        <Button onClick={() => setToutes(true)}>{CREATION.plusDe(propositions.length - montrees.length)}</Button>
      ) : null}
      {props.avecOrganisateurs === true ? (
        <QuiCoorganise invitees={invites.map(({ id }) => id)} choisis={organisateurs} changer={setOrganisateurs} />
      ) : null}
      <div className={css.pied}>
        <AuDessusDuBudget structures={neuves} maintenant={maintenant} />
        <Text role="status">{CREATION.coches(invites.length, propositions.length + ajoutees.length)}</Text>
        {suite.erreur == null ? null : <Probleme erreur={suite.erreur} reessayer={envoyer} />}
        <div className={cadre.outils}>
          <BoutonCommande appearance="primary" enCours={suite.enCours} onClick={envoyer}>
            {suite.libelle}
          </BoutonCommande>
          <Button onClick={precedent.aller}>{precedent.libelle}</Button>
        </div>
      </div>
    </>
  );
}

/** What weighs on a structure; nothing where it was asked nothing. */
const chargeDe = (demandes: readonly unknown[]): readonly string[] =>
  demandes.length === 0 ? [] : [direCharge(demandes.length)];
