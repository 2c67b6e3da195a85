import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type ChampDeLAction, champsDeLaPartie, PARTIES_DE_FICHE_ACTION } from '../../../core/champs/fiche-action.ts';
import { fautesDuCorps } from '../../../core/contrats/fautes.ts';
import { creerFicheAction } from '../../../core/contrats/plan.ts';
import type { FicheAction } from '../../../core/lists/fiches-action.list.ts';
import { plansDe } from '../../../core/plan/composer-plan.ts';
import { estUnConflit } from '../../commun/api.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { EchecDeSaisie } from '../../commun/EchecDeSaisie.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { useGarde } from '../../commun/useGarde.tsx';
import { adresseDeFicheAction, LE_PLAN } from '../adresses.ts';
import { changementsDe, type SaisieDAction, saisieAvec, saisieDe, saisieReprise, seTape } from '../form.ts';
import { useCreerFicheAction, useModifierFicheAction } from '../mutations.ts';
import { FICHE, SAISIE } from '../textes.ts';
import { ChampDAction } from './ChampDAction.tsx';
import { ChoixDeStructures } from './ChoixDeStructures.tsx';
import { SaisirEtapes } from './SaisirEtapes.tsx';

interface SaisirProps {
  /** Undefined: a new one. */
  readonly fiche: FicheAction | undefined;
  /** The record of the base that a new one is taken from. */
  readonly modele?: FicheAction | undefined;
  /** What a new one begins with, when something asks for it. */
  readonly sur?: Partial<Pick<FicheAction, ChampDeLAction>> | undefined;
  readonly fiches: readonly FicheAction[];
  /** The structure for which one writes; undefined for the coordination. */
  readonly structure: string | undefined;
}

/** Every field of a fiche action, part by part. What was typed stays when somebody else changed the fiche meanwhile. */
export function SaisirFicheAction({ fiche, modele, sur, fiches, structure }: SaisirProps) {
  const { aller, allerEnsuite } = useAdresse();
  const annoncer = useAnnonce();
  const cle = useCle();
  const [depart] = useState(() => saisieDe(fiche, plansDe(fiches)[0]));
  // The version that one began from: what another has written since is not covered without having been said.
  const [version] = useState(fiche?.eTag);
  const [prevenu, setPrevenu] = useState(false);
  const [saisie, setSaisie] = useState(() =>
    modele !== undefined ? saisieReprise(depart, modele) : sur !== undefined ? saisieAvec(depart, sur) : depart,
  );
  const [rien, setRien] = useState(false);
  const [essaye, setEssaye] = useState(false);
  const creer = useCreerFicheAction();
  const modifier = useModifierFicheAction();
  const commande = fiche === undefined ? creer : modifier;
  const quitter = () => aller(fiche === undefined ? LE_PLAN : adresseDeFicheAction(fiche.id));
  const garde = useGarde(quitter);
  const coordonne = structure === undefined;
  const changements = changementsDe(depart, saisie);
  const { titre, plan } = saisie.champs;
  const fautes = fautesDuCorps(creerFicheAction, { cle, champs: { ...changements, titre, plan } });
  const messageDe = (champ: string): string | undefined =>
    (essaye ? fautes.find(({ chemin }) => chemin.split('.').includes(champ))?.message : undefined) ??
    fauteDe(commande.error, champ);

  const changer = (valeurs: Partial<SaisieDAction>) => {
    garde.toucher();
    setRien(false);
    setSaisie((avant) => ({ ...avant, ...valeurs }));
  };
  const finir = (id: string, dit: string) => {
    annoncer(dit);
    garde.relacher();
    allerEnsuite(adresseDeFicheAction(id));
  };
  const envoyer = () => {
    setEssaye(true);
    if (fautes.length > 0) return;
    if (fiche === undefined)
      return creer.mutate(
        { corps: { cle, champs: { ...changements, titre, plan } } },
        { onSuccess: ({ id }) => finir(id, SAISIE.creee) },
      );
    if (Object.keys(changements).length === 0) return setRien(true);
    modifier.mutate(
      {
        chemin: { id: fiche.id },
        corps: { eTag: prevenu ? fiche.eTag : (version ?? fiche.eTag), structure, champs: changements },
      },
      { onSuccess: ({ id }) => finir(id, SAISIE.enregistree), onError: (erreur) => setPrevenu(estUnConflit(erreur)) },
    );
  };
  return (
    <>
      <header className={cadre.entete}>
        <Retour vers={FICHE.retour} aller={garde.quitter} />
        <TitreDePage niveau="h1" arrivee={fiche?.id ?? ''}>
          {fiche === undefined ? SAISIE.nouvelle : SAISIE.modifier(fiche.titre)}
        </TitreDePage>
        {coordonne ? null : <Text>{SAISIE.coordinationSeule}</Text>}
      </header>
      <Formulaire className={cadre.contenu} envoyer={envoyer} toucher={garde.toucher}>
        {PARTIES_DE_FICHE_ACTION.map((partie) => (
          <section key={partie} className={cadre.partie} aria-label={partie}>
            <h2 className={cadre.sousTitre}>{partie}</h2>
            <div className={partie === 'L’action' ? cadre.champs : cadre.formulaire}>
              {champsDeLaPartie(partie)
                .filter((champ) => seTape(champ, coordonne))
                .map((champ) => (
                  <ChampDAction
                    key={champ}
                    champ={champ}
                    valeur={saisie.champs[champ]}
                    message={messageDe(champ)}
                    changer={(valeur) => changer({ champs: avec(saisie.champs, champ, valeur) })}
                  />
                ))}
            </div>
            {partie === 'Modalités de mise en œuvre' ? (
              <SaisirEtapes
                etapes={saisie.etapes}
                changer={(etapes) => changer({ etapes })}
                message={messageDe('etapes')}
              />
            ) : null}
            {partie === 'Avec qui' ? (
              <>
                {coordonne ? (
                  <ChoixDeStructures
                    label={SAISIE.porteuses}
                    aide={SAISIE.porteusesAide}
                    choisies={saisie.porteuses}
                    changer={(porteuses) => changer({ porteuses })}
                  />
                ) : null}
                <ChoixDeStructures
                  label={SAISIE.partenaires}
                  choisies={saisie.partenaires}
                  changer={(partenaires) => changer({ partenaires })}
                />
              </>
            ) : null}
          </section>
        ))}
        {rien ? <Text role="alert">{SAISIE.rien}</Text> : null}
        <EchecDeSaisie
          erreur={commande.error}
          changeAilleurs={SAISIE.changeeAilleurs}
          reessayer={envoyer}
          recharger={commande.reset}
        />
        <div className={cadre.outils}>
          {garde.question ?? (
            <BoutonCommande type="submit" appearance="primary" enCours={commande.isPending}>
              {fiche === undefined ? SAISIE.creer : COMMUN.enregistrer}
            </BoutonCommande>
          )}
        </div>
      </Formulaire>
    </>
  );
}

const avec = (
  champs: SaisieDAction['champs'],
  champ: ChampDeLAction,
  valeur: string | readonly string[],
): SaisieDAction['champs'] => ({ ...champs, [champ]: valeur });
