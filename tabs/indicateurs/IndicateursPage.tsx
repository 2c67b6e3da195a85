import { Button, MessageBar, MessageBarBody, MessageBarTitle, Select, Subtitle1 } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { autoriser } from '../../core/droits/droits.ts';
import { moisDe } from '../../core/temps/heure-locale.ts';
import { moisLong } from '../../core/textes/francais.ts';
import { CopierLeLien } from '../commun/CopierLeLien.tsx';
import cartes from '../commun/cartes.module.css';
import { useCopier } from '../commun/copier.ts';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useSynthese } from '../commun/synthese.ts';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { adresseDuMois, lireAdresseDuMois } from './adresses.ts';
import { CarteAction } from './components/CarteAction.tsx';
import { CeQuiAChange } from './components/CeQuiAChange.tsx';
import { EnvoiParCourriel } from './components/EnvoiParCourriel.tsx';
import { Faits } from './components/Faits.tsx';
import css from './components/indicateurs.module.css';
import { PublierSynthese } from './components/PublierSynthese.tsx';
import { Sommaire } from './components/Sommaire.tsx';
import { Statut } from './components/Statut.tsx';
import { decalerMois, moisProposes } from './form.ts';
import { TEXTES } from './textes.ts';

/** The summary of a month: the facts, then each action with its indicators. */
export function IndicateursPage() {
  const { reste, aller } = useAdresse();
  // The last finished month opens: the numbers of the current one still change.
  const courant = moisDe(useMaintenant());
  const demandee = lireAdresseDuMois(reste);
  const mois = demandee.mois ?? decalerMois(courant, -1);
  const montrer = (voulu: string) => aller(adresseDuMois(voulu));
  const requete = useSynthese(mois);
  const acteur = useActeur();
  const copier = useCopier();
  const texte = requete.data?.texte;

  return (
    <main className={cadre.page}>
      <header className={cadre.barre}>
        <h1 className="lu">{TEXTES.titre}</h1>
        <div className={css.choixMois}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={TEXTES.precedent}
            onClick={() => montrer(decalerMois(mois, -1))}
          />
          <Select aria-label={TEXTES.mois} value={mois} onChange={(_, { value }) => montrer(value)}>
            {[...new Set([mois, ...moisProposes(courant)])]
              .sort()
              .reverse()
              .map((propose) => (
                <option key={propose} value={propose}>
                  {moisLong(propose)}
                </option>
              ))}
          </Select>
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={TEXTES.suivant}
            disabled={mois >= courant}
            onClick={() => montrer(decalerMois(mois, 1))}
          />
        </div>
        <div className={cadre.outils}>
          <Button
            icon={<CopyRegular />}
            disabledFocusable={texte === undefined}
            onClick={() => (texte === undefined ? undefined : void copier(texte, TEXTES.copiee))}
          >
            {TEXTES.copier}
          </Button>
          <CopierLeLien adresse={adresseDuMois(mois)} libelle={`${TEXTES.titre}, ${moisLong(mois)}`} />
          {acteur !== undefined && autoriser(acteur, 'publier-synthese').permis ? (
            <EnvoiParCourriel mois={mois} />
          ) : null}
          <PublierSynthese key={mois} mois={mois} courant={courant} acteur={acteur} synthese={requete.data?.synthese} />
        </div>
      </header>
      <div className={cadre.defile}>
        <Lue requete={requete} attente={TEXTES.attente}>
          {({ synthese }) => (
            <div className={`${cadre.contenu} ${cadre.large}`}>
              <Statut synthese={synthese} acteur={acteur} />
              <CeQuiAChange synthese={synthese} />
              {synthese.avertissements.length === 0 ? null : (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>
                    <MessageBarTitle>{TEXTES.avertissements}</MessageBarTitle>
                    <ul className={css.puces}>
                      {synthese.avertissements.map((avertissement) => (
                        <li key={avertissement}>{avertissement}</li>
                      ))}
                    </ul>
                  </MessageBarBody>
                </MessageBar>
              )}
              {synthese.actions.length === 0 ? null : <Sommaire actions={synthese.actions} />}
              <Faits synthese={synthese} />
              <section className={css.section} aria-labelledby="actions">
                <Subtitle1 as="h2" id="actions" className={css.titre}>
                  {TEXTES.actions}
                </Subtitle1>
                {synthese.actions.length === 0 ? (
                  <Vide titre={TEXTES.aucuneAction}>{TEXTES.aucuneActionAide}</Vide>
                ) : (
                  <div className={cartes.cartes}>
                    {synthese.actions.map((action) => (
                      <CarteAction key={action.id} action={action} mois={synthese.mois} ouvert={demandee.indicateur} />
                    ))}
                  </div>
                )}
              </section>
            </div>
          )}
        </Lue>
      </div>
    </main>
  );
}
