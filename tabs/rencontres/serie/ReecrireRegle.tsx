import { Caption1, Field, Input, MessageBar, MessageBarBody, Subtitle2, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { Serie } from '../../../core/lists/series.list.ts';
import type { RegleDeSerie } from '../../../core/series/regle.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { useCalendrier } from '../../commun/calendrier.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { CeQueDevientLaSerie } from './CeQueDevientLaSerie.tsx';
import { type SerieReecrite, useReecrireSerie } from './mutations-de-regle.ts';
import { Rythme } from './Rythme.tsx';
import { type ProblemesDeSerie, problemesDeSerie, regleDe, saisieDeLaSerie } from './saisie.ts';
import { REGLE } from './textes.ts';

interface ReecrireProps {
  readonly serie: Serie & { readonly regle: RegleDeSerie };
  readonly siennes: readonly Rencontre[];
  readonly fermer: () => void;
}

type Fautes = ProblemesDeSerie & { readonly motif?: string };
/** What is asked here; the rest of a series is as it was. */
const DE_LA_REGLE: readonly string[] = ['du', 'au', 'heure', 'deplacees'];

/** A series under another rule, from a day on: what becomes of each sitting, and who is told, is shown before it is done. */
export function ReecrireRegle({ serie, siennes, fermer }: ReecrireProps) {
  const maintenant = useMaintenant();
  const calendrier = useCalendrier();
  const annoncer = useAnnonce();
  const [saisie, setSaisie] = useState(() => saisieDeLaSerie(serie, siennes, aujourdhui(maintenant)));
  const [motif, setMotif] = useState('');
  const [apercu, setApercu] = useState<SerieReecrite['devenirs']>();
  const simuler = useReecrireSerie();
  const reecrire = useReecrireSerie();
  const annulees = (apercu ?? []).filter(({ quoi }) => quoi === 'annulee').length;
  const fautes: Fautes = Object.fromEntries([
    ...Object.entries(problemesDeSerie(saisie, calendrier, maintenant)).filter(([champ]) =>
      DE_LA_REGLE.includes(champ),
    ),
    ...(annulees > 0 && motif.trim().length < 3 ? [['motif', REGLE.sansMotif]] : []),
  ]);
  const essai = useEssai(fautes);

  const changer = (valeurs: Partial<typeof saisie>) => {
    setSaisie({ ...saisie, ...valeurs });
    // What was shown is no longer what would be done.
    setApercu(undefined);
  };
  const demande = (seul: boolean) => ({
    id: serie.id,
    corps: {
      eTag: serie.eTag,
      regle: regleDe(saisie),
      ...(motif.trim() === '' ? {} : { motif: motif.trim() }),
      ...(seul ? { simuler: true } : {}),
    },
  });
  const voir = () => simuler.mutate(demande(true), { onSuccess: ({ devenirs }) => setApercu(devenirs) });
  const faire = () =>
    reecrire.mutate(demande(false), {
      onSuccess: () => {
        annoncer(REGLE.faite);
        fermer();
      },
    });
  const envoyer = () => {
    if (!essai.essayer()) return;
    if (apercu === undefined) voir();
    else faire();
  };
  const erreur = simuler.error ?? reecrire.error;
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        <Retour vers={REGLE.retour} aller={fermer} />
        <Caption1 className={cadre.discret}>{serie.nom}</Caption1>
        <TitreDePage niveau="h1" arrivee={serie.id}>
          {REGLE.titre}
        </TitreDePage>
        <Text className={cadre.discret}>{REGLE.aide}</Text>
      </header>
      <div className={cadre.contenu}>
        <Formulaire className={cadre.formulaire} envoyer={envoyer}>
          <Rythme
            saisie={saisie}
            problemes={essai.fautes}
            maintenant={maintenant}
            changer={(valeurs) => changer({ regle: { ...saisie.regle, ...valeurs } })}
          />
          <Field label={REGLE.heure} required validationMessage={essai.fautes.heure}>
            <Input
              type="time"
              value={saisie.rencontre.heure}
              onChange={(_, { value }) => changer({ rencontre: { ...saisie.rencontre, heure: value } })}
            />
          </Field>
          {apercu === undefined ? null : (
            <section>
              <Subtitle2 as="h2">{REGLE.apercu}</Subtitle2>
              <CeQueDevientLaSerie devenirs={apercu} />
            </section>
          )}
          {annulees === 0 ? null : (
            <Field label={REGLE.motif} hint={REGLE.motifAide} required validationMessage={essai.fautes.motif}>
              <Input value={motif} maxLength={1000} onChange={(_, { value }) => setMotif(value)} />
            </Field>
          )}
          {reecrire.isPending ? (
            <MessageBar>
              <MessageBarBody>{REGLE.enCours(reecrire.reste)}</MessageBarBody>
            </MessageBar>
          ) : null}
          {erreur == null ? null : (
            <Probleme
              erreur={erreur}
              reessayer={envoyer}
              recharger={() => {
                simuler.reset();
                reecrire.reset();
                setApercu(undefined);
              }}
            />
          )}
          <div className={cadre.outils}>
            <BoutonCommande type="submit" appearance="primary" enCours={simuler.isPending || reecrire.isPending}>
              {apercu === undefined
                ? REGLE.voir
                : REGLE.reecrire(apercu.reduce((n, { prevenues }) => n + prevenues, 0))}
            </BoutonCommande>
          </div>
        </Formulaire>
      </div>
    </div>
  );
}
