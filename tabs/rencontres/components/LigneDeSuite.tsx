import { Badge, Button, Caption1, Select, Text } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { type ReactNode, useState } from 'react';
import { estSoi } from '../../../core/annuaire/gerer-contacts.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Suite } from '../../../core/lists/suites.list.ts';
import { etatsPermis } from '../../../core/rencontres/avancer-suite.ts';
import { seRelanceLaSuite } from '../../../core/rencontres/relancer-suites.ts';
import { suiteEnRetard, suiteOuverte } from '../../../core/rencontres/suite-ouverte.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import { ETATS_DE_SUITE } from '../../../core/vocabulaires/rencontres.ts';
import cartes from '../../commun/cartes.module.css';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { CeQuEnDitLePorteur } from '../decisions/CeQuEnDitLePorteur.tsx';
import { CorrigerSuite } from '../decisions/CorrigerSuite.tsx';
import { DireSuite } from '../decisions/DireSuite.tsx';
import { RappelRefuse } from '../decisions/RappelRefuse.tsx';
import { RelancerSuite } from '../decisions/RelancerSuite.tsx';
import { DIRE, PERSONNE } from '../decisions/textes.ts';
import { useChangerSuite } from '../mutations.ts';
import { useContacts, useFichesAction } from '../queries.ts';
import { SUITES } from '../textes.ts';
import css from './rencontres.module.css';

interface LigneProps {
  readonly suite: Suite;
  readonly porteuse: Structure | undefined;
  /** Who may change it; nobody once the rencontre is cancelled. */
  readonly acteur: Acteur | undefined;
  readonly jour: string;
  /** Where it was taken, when that is not where one is. */
  readonly prise?: ReactNode;
}

/** A decision: what, who carries it, for when, and its state: the coordination changes it, the structure that carries it says how far it is. */
export function LigneDeSuite({ suite, porteuse, acteur, jour, prise }: LigneProps) {
  const permis = acteur === undefined ? [] : etatsPermis(suite, acteur);
  const coordonne = acteur !== undefined && autoriser(acteur, 'corriger-suite').permis;
  const [corrige, setCorrige] = useState(false);
  const [dit, setDit] = useState(false);
  const gens = useContacts().data?.items;
  const ditPar = gens?.find((c) => c.id === suite.ditPar);
  const personne = suite.personne === undefined ? undefined : gens?.find((c) => c.id === suite.personne);
  const partie = coordonne && suiteOuverte(suite) && personne?.actif === false;
  const fiche = useFichesAction().data?.items.find((f) => f.id === suite.ficheAction);
  const changer = useChangerSuite();
  const annoncer = useAnnonce();
  const faire = (etat: string) => {
    const voulu = ETATS_DE_SUITE.find((nom) => nom === etat);
    if (voulu === undefined) return;
    changer.mutate(
      { chemin: { id: suite.id }, corps: { eTag: suite.eTag, etat: voulu, structure: suite.structure } },
      { onSuccess: () => annoncer(SUITES.changee) },
    );
  };
  return (
    <li className={cartes.carte}>
      <div className={css.faits}>
        <Text weight="semibold">{suite.titre}</Text>
        {suiteEnRetard(suite, jour) ? <Badge color="danger">{SUITES.enRetard}</Badge> : null}
        {coordonne ? (
          <Select
            size="small"
            aria-label={SUITES.etatDe(suite.titre)}
            value={(changer.isPending ? changer.variables.corps?.etat : undefined) ?? suite.etat}
            disabled={changer.isPending}
            onChange={(_, { value }) => faire(value)}
          >
            {permis.map((etat) => (
              <option key={etat}>{etat}</option>
            ))}
          </Select>
        ) : (
          <Badge appearance="tint">{suite.etat}</Badge>
        )}
        {!coordonne && permis.length > 0 ? (
          <Button
            size="small"
            icon={<CommentRegular />}
            aria-label={DIRE.boutonDe(suite.titre)}
            onClick={() => setDit(true)}
          >
            {DIRE.bouton}
          </Button>
        ) : null}
        {coordonne && porteuse !== undefined && seRelanceLaSuite(suite, jour) ? (
          <RelancerSuite suite={suite} porteuse={porteuse} jour={jour} />
        ) : null}
        {coordonne ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={SUITES.corriger(suite.titre)}
            onClick={() => setCorrige(true)}
          />
        ) : null}
      </div>
      <Caption1 className={cadre.discret}>
        {[
          porteuse?.nom,
          personne?.nom ?? suite.responsable,
          suite.echeance === undefined ? '' : SUITES.pour(dateCourte(suite.echeance)),
          fiche?.titre,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Caption1>
      {partie ? (
        <div className={css.faits}>
          <Badge color="warning">{PERSONNE.plusEnPoste}</Badge>
          <Caption1>{PERSONNE.plusEnPosteAide(personne.nom)}</Caption1>
        </div>
      ) : null}
      {prise}
      <CeQuEnDitLePorteur suite={suite} />
      {acteur?.profil === 'coordination' && porteuse !== undefined ? (
        <RappelRefuse suite={suite} porteuse={porteuse} jour={jour} />
      ) : null}
      {dit && suite.structure !== undefined ? (
        <DireSuite
          suite={suite}
          structure={suite.structure}
          deSoi={suite.dit !== undefined && ditPar !== undefined && acteur !== undefined && estSoi(ditPar, acteur)}
          fermer={() => setDit(false)}
        />
      ) : null}
      {corrige ? <CorrigerSuite suite={suite} fermer={() => setCorrige(false)} /> : null}
      {suite.precisions === undefined ? null : <Text className={css.texte}>{suite.precisions}</Text>}
      {changer.error == null ? null : (
        <Probleme
          erreur={changer.error}
          reessayer={() => faire(changer.variables?.corps?.etat ?? '')}
          recharger={changer.reset}
        />
      )}
    </li>
  );
}
