import { Badge, Button, Caption1 } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { versCreation } from '../../../core/accueil/lien.ts';
import { dansLaBase, ecrireBaseActions } from '../../../core/base-d-actions/ecrire-fiche-de-base.ts';
import { autoriser } from '../../../core/droits/droits.ts';
import { composerAction } from '../../../core/plan/composer-plan.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { enregistrerFichier, TYPE_TEXTE } from '../../commun/enregistrer-fichier.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useTerritoire } from '../../commun/territoire.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeComparaison, adresseDeFicheAction, adresseDeModification, LE_PLAN } from '../adresses.ts';
import { Budget } from '../budget/Budget.tsx';
import { Conventions } from '../conventions/Conventions.tsx';
import type { FicheProps } from '../form.ts';
import { useTelechargerFiche } from '../mutations.ts';
import { FICHE } from '../textes.ts';
import { HistoireDeLAction } from './HistoireDeLAction.tsx';
import { OuEnEst } from './OuEnEst.tsx';
import { PartiesDeLAction } from './PartiesDeLAction.tsx';
import { Porteuses } from './Porteuses.tsx';
import { Vecu } from './Vecu.tsx';

/** A fiche action: where it stands, what was lived under it, then all that was written of it. */
export function FicheAction(props: FicheProps) {
  const { fiche, matiere, jour, acteur, modifie } = props;
  const { aller } = useAdresse();
  const telecharger = useTelechargerFiche();
  const territoire = useTerritoire().nom;
  const action = composerAction(fiche, matiere, jour);
  const organise = acteur !== undefined && autoriser(acteur, 'creer-rencontre').permis;
  const nom = [fiche.numero, fiche.titre].filter(Boolean).join('. ');
  return (
    <>
      <header className={cadre.entete}>
        <Retour vers={FICHE.retour} aller={() => aller(LE_PLAN)} />
        <Caption1 className={cadre.discret}>{[fiche.plan, fiche.axe].filter(Boolean).join(' · ')}</Caption1>
        <div className={cadre.tete}>
          <TitreDePage niveau="h1">{nom}</TitreDePage>
          {fiche.statut === undefined ? null : <Badge appearance="tint">{fiche.statut}</Badge>}
        </div>
        <Porteuses action={action} acteur={acteur} />
        <div className={cadre.outils}>
          {modifie ? (
            <Button icon={<EditRegular />} appearance="primary" onClick={() => aller(adresseDeModification(fiche.id))}>
              {FICHE.modifier}
            </Button>
          ) : null}
          <BoutonCommande
            icon={<DocumentRegular />}
            enCours={telecharger.isPending}
            onClick={() => telecharger.mutate(fiche.id)}
          >
            {FICHE.imprimer}
          </BoutonCommande>
          <Button
            icon={<ArrowDownloadRegular />}
            onClick={() =>
              enregistrerFichier(
                ecrireBaseActions([dansLaBase(fiche, territoire)]),
                `fiche-action-${fiche.id}.txt`,
                TYPE_TEXTE,
              )
            }
          >
            {FICHE.emporter}
          </Button>
          <Button onClick={() => aller(adresseDeComparaison(fiche.id))}>{FICHE.comparer}</Button>
          {organise ? <LienDOnglet vers={versCreation(fiche.id)}>{FICHE.rencontre}</LienDOnglet> : null}
          <CopierLeLien adresse={adresseDeFicheAction(fiche.id)} libelle={nom} />
        </div>
        {telecharger.error === null ? null : (
          <Probleme erreur={telecharger.error} reessayer={() => telecharger.mutate(fiche.id)} />
        )}
      </header>
      <div className={cadre.contenu}>
        <OuEnEst {...props} action={action} />
        <Vecu vecu={action.vecu} jour={jour}>
          <Conventions {...props} conventions={action.vecu.conventions} />
        </Vecu>
        <Budget {...props} />
        <PartiesDeLAction fiche={fiche} acteur={acteur} />
        <HistoireDeLAction fiche={fiche} acteur={acteur} />
      </div>
    </>
  );
}
