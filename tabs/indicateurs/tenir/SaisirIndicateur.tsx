import { Button, Field, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { egal } from '../../../core/egal.ts';
import type { FicheAction } from '../../../core/lists/fiches-action.list.ts';
import type { Indicateur } from '../../../core/lists/indicateurs.list.ts';
import { TYPES_D_INDICATEUR } from '../../../core/vocabulaires/actions.ts';
import { estUnConflit } from '../../commun/api.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { EchecDeSaisie } from '../../commun/EchecDeSaisie.tsx';
import { Probleme } from '../../commun/Etats.tsx';
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
import { LES_INDICATEURS } from '../adresses.ts';
import { useCreerIndicateur, useEssayerIndicateur, useModifierIndicateur, useRelire } from '../mutations.ts';
import { CeQuiEstCompte } from './CeQuiEstCompte.tsx';
import { Cibles } from './Cibles.tsx';
import { Essai } from './Essai.tsx';
import { champsDits, changementsDe, fautesDe, type SaisieDIndicateur, saisieDe } from './form.ts';
import { HistoireDeLIndicateur } from './HistoireDeLIndicateur.tsx';
import { QuiSaisit } from './QuiSaisit.tsx';
import { ESSAI, SAISIE } from './textes.ts';

interface SaisirProps {
  /** Undefined: a new one. */
  readonly indicateur: Indicateur | undefined;
  readonly fiches: readonly FicheAction[];
}

/** An indicator, part by part; tried on the past months before it is saved. What was typed stays when somebody else changed it meanwhile. */
export function SaisirIndicateur({ indicateur, fiches }: SaisirProps) {
  const { aller, allerEnsuite } = useAdresse();
  const annoncer = useAnnonce();
  const relire = useRelire();
  const cle = useCle();
  const [depart] = useState(() => saisieDe(indicateur, fiches.length === 1 ? fiches[0]?.id : ''));
  const [version] = useState(indicateur?.eTag);
  const [prevenu, setPrevenu] = useState(false);
  const [saisie, setSaisie] = useState(depart);
  const [rien, setRien] = useState(false);
  const [essaye, setEssaye] = useState(false);
  const [tentee, setTentee] = useState<SaisieDIndicateur>();
  const creer = useCreerIndicateur();
  const modifier = useModifierIndicateur();
  const essayer = useEssayerIndicateur();
  const commande = indicateur === undefined ? creer : modifier;
  const garde = useGarde(() => aller(LES_INDICATEURS));
  const fautes = fautesDe(cle, saisie);
  const messageDe = (champ: string): string | undefined =>
    (essaye ? fautes.find(({ chemin }) => chemin === `corps.champs.${champ}`)?.message : undefined) ??
    fauteDe(commande.error, champ);
  const changer = (valeurs: Partial<SaisieDIndicateur>) => {
    garde.toucher();
    setRien(false);
    setSaisie((avant) => ({ ...avant, ...valeurs }));
  };
  const ecrire =
    (
      champ:
        | 'libelle'
        | 'valeurOrigine'
        | 'dateOrigine'
        | 'sourceOrigine'
        | 'source'
        | 'responsable'
        | 'outilDeRecueil',
    ) =>
    (_: unknown, { value }: { readonly value: string }) =>
      changer({ [champ]: value });
  const finir = (dit: string) => {
    annoncer(dit);
    garde.relacher();
    relire();
    allerEnsuite(LES_INDICATEURS);
  };
  const envoyer = () => {
    setEssaye(true);
    if (fautes.length > 0) return;
    if (indicateur === undefined)
      return creer.mutate({ corps: { cle, champs: champsDits(saisie) } }, { onSuccess: () => finir(SAISIE.cree) });
    const champs = changementsDe(depart, saisie);
    if (Object.keys(champs).length === 0) return setRien(true);
    modifier.mutate(
      {
        chemin: { id: indicateur.id },
        corps: { eTag: prevenu ? indicateur.eTag : (version ?? indicateur.eTag), champs },
      },
      { onSuccess: () => finir(SAISIE.enregistre), onError: (erreur) => setPrevenu(estUnConflit(erreur)) },
    );
  };
  const tenter = () => {
    setEssaye(true);
    if (fautes.length > 0) return;
    setTentee(saisie);
    essayer.mutate({ corps: { indicateur: indicateur?.id, champs: champsDits(saisie) } });
  };
  return (
    <>
      <header className={cadre.entete}>
        <Retour vers={SAISIE.retour} aller={garde.quitter} />
        <TitreDePage niveau="h1" arrivee={indicateur?.id ?? ''}>
          {indicateur === undefined ? SAISIE.nouveau : SAISIE.modifier(indicateur.libelle)}
        </TitreDePage>
      </header>
      <Formulaire className={cadre.contenu} envoyer={envoyer} toucher={garde.toucher}>
        <section className={cadre.partie} aria-label={SAISIE.quoi}>
          <h2 className={cadre.sousTitre}>{SAISIE.quoi}</h2>
          <div className={cadre.formulaire}>
            <Field label={SAISIE.libelle} required validationMessage={messageDe('libelle')}>
              <Input value={saisie.libelle} maxLength={255} onChange={ecrire('libelle')} />
            </Field>
            <Field label={SAISIE.ficheAction} required validationMessage={messageDe('ficheAction')}>
              <Select value={saisie.ficheAction} onChange={(_, { value }) => changer({ ficheAction: value })}>
                <option value="">{SAISIE.choisir}</option>
                {fiches.map((f) => (
                  <option key={f.id} value={f.id}>
                    {[f.numero, f.titre].filter(Boolean).join('. ')}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={SAISIE.type} hint={SAISIE.typeAide} required validationMessage={messageDe('type')}>
              <Select
                value={saisie.type}
                onChange={(_, { value }) =>
                  changer({ type: TYPES_D_INDICATEUR.find((t) => t === value) ?? saisie.type })
                }
              >
                {TYPES_D_INDICATEUR.map((t) => (
                  <option key={t}>{t}</option>
                ))}
              </Select>
            </Field>
          </div>
        </section>
        <CeQuiEstCompte saisie={saisie} changer={changer} messageDe={messageDe} />
        <section className={cadre.partie} aria-label={SAISIE.depart}>
          <h2 className={cadre.sousTitre}>{SAISIE.depart}</h2>
          <div className={cadre.champs}>
            <Field label={SAISIE.valeurOrigine} validationMessage={messageDe('valeurOrigine')}>
              <Input inputMode="decimal" value={saisie.valeurOrigine} onChange={ecrire('valeurOrigine')} />
            </Field>
            <Field label={SAISIE.dateOrigine} validationMessage={messageDe('dateOrigine')}>
              <Input type="date" value={saisie.dateOrigine} onChange={ecrire('dateOrigine')} />
            </Field>
            <Field
              label={SAISIE.sourceOrigine}
              hint={SAISIE.sourceOrigineAide}
              validationMessage={messageDe('sourceOrigine')}
            >
              <Input value={saisie.sourceOrigine} maxLength={255} onChange={ecrire('sourceOrigine')} />
            </Field>
          </div>
        </section>
        <section className={cadre.partie} aria-label={SAISIE.ou}>
          <h2 className={cadre.sousTitre}>{SAISIE.ou}</h2>
          <Cibles cibles={saisie.cibles} changer={(cibles) => changer({ cibles })} messageDe={messageDe} />
        </section>
        <section className={cadre.partie} aria-label={SAISIE.qui}>
          <h2 className={cadre.sousTitre}>{SAISIE.qui}</h2>
          <div className={cadre.champs}>
            <Field
              label={SAISIE.responsable}
              hint={SAISIE.responsableAide}
              validationMessage={messageDe('responsable')}
            >
              <Input value={saisie.responsable} maxLength={120} onChange={ecrire('responsable')} />
            </Field>
            {saisie.calcul === 'saisie' ? <QuiSaisit saisie={saisie} changer={changer} messageDe={messageDe} /> : null}
            <Field label={SAISIE.outil} validationMessage={messageDe('outilDeRecueil')}>
              <Input value={saisie.outilDeRecueil} maxLength={255} onChange={ecrire('outilDeRecueil')} />
            </Field>
            <Field label={SAISIE.source} validationMessage={messageDe('source')}>
              <Input value={saisie.source} maxLength={255} onChange={ecrire('source')} />
            </Field>
          </div>
        </section>
        <div className={cadre.outils}>
          <BoutonCommande enCours={essayer.isPending} onClick={tenter}>
            {ESSAI.essayer}
          </BoutonCommande>
        </div>
        {essayer.error === null ? null : <Probleme erreur={essayer.error} reessayer={tenter} />}
        {essayer.data === undefined || tentee === undefined ? null : (
          <Essai essai={essayer.data} calcul={tentee.calcul} perime={!egal(tentee, saisie)} />
        )}
        <Text>{SAISIE.effet}</Text>
        {rien ? <Text role="alert">{SAISIE.rien}</Text> : null}
        <EchecDeSaisie
          erreur={commande.error}
          changeAilleurs={SAISIE.changeAilleurs}
          reessayer={envoyer}
          recharger={commande.reset}
        />
        <div className={cadre.outils}>
          {garde.question ?? (
            <>
              <BoutonCommande type="submit" appearance="primary" enCours={commande.isPending}>
                {indicateur === undefined ? SAISIE.creer : COMMUN.enregistrer}
              </BoutonCommande>
              <Button onClick={garde.quitter}>{COMMUN.annuler}</Button>
            </>
          )}
        </div>
      </Formulaire>
      {indicateur === undefined ? null : <HistoireDeLIndicateur indicateur={indicateur} />}
    </>
  );
}
