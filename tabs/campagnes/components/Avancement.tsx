import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components';
import type { Bilan } from '../../../core/campagnes/bilan.ts';
import { premierJour } from '../../../core/campagnes/jours.ts';
import type { Suivi } from '../../../core/campagnes/suivre.ts';
import { direDepart, estSansDemande, ISSUES, ORDRE_DES_ISSUES, partSur } from '../../../core/campagnes/texte-bilan.ts';
import { estIncertain } from '../../../core/liens/depart.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { jourLong, pluriel } from '../../../core/textes/francais.ts';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { TRAVAUX_DITS } from '../../commun/travaux-dits.ts';
import { ListeDeDeparts } from '../../tenue/components/DepartsIncertains.tsx';
import { DEPARTS } from '../../tenue/textes.ts';
import type { useEnvoyer } from '../mutations.ts';
import { CREATION, SUIVI } from '../textes.ts';
import css from './campagnes.module.css';

interface AvancementProps {
  readonly campagne: Campagne;
  readonly bilan: Bilan;
  readonly suivis: readonly Suivi[];
  readonly maintenant: string;
  readonly dus: number;
  readonly enAttente: number;
  readonly envoi: ReturnType<typeof useEnvoyer>;
}

/** Where the campaign stands: what is being sent, who answered, by which way, what comes next. */
export function Avancement({ campagne, bilan, suivis, maintenant, dus, enAttente, envoi }: AvancementProps) {
  const incertains = suivis.flatMap(({ envois }) => envois.filter((s) => estIncertain(s, maintenant)));
  return (
    <section className={cadre.partie} aria-label={SUIVI.avancement}>
      {campagne.etat === 'En cours' ? <Envoi dus={dus} enAttente={enAttente} envoi={envoi} /> : null}
      {incertains.length === 0 ? null : (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{TRAVAUX_DITS.departs.dit(incertains.length)}</MessageBarTitle> {DEPARTS.aide}
            </MessageBarBody>
          </MessageBar>
          <ListeDeDeparts lignes={incertains} structures={suivis.map(({ structure }) => structure)} />
        </>
      )}
      {estSansDemande(bilan) ? (
        <p>{SUIVI.sansDemande(premierJour(campagne))}</p>
      ) : (
        <>
          <Reponses bilan={bilan} />
          <ParCanal bilan={bilan} />
        </>
      )}
      <Departs departs={bilan.departs} />
      <h2 className={cadre.sousTitre}>{SUIVI.vagues}</h2>
      <ol className={css.lignes}>
        {(campagne.vagues ?? []).map(({ canal, le }) => (
          <li key={`${canal} ${le}`}>
            {jourLong(le)}&nbsp;: {NOM_DE_VAGUE[canal].toLocaleLowerCase('fr')}
          </li>
        ))}
      </ol>
    </section>
  );
}

const NOM_DE_VAGUE = {
  Courriel: CREATION.dates.courriel,
  Relance: CREATION.dates.relance,
  Téléphone: CREATION.dates.telephone,
  Visite: CREATION.dates.visite,
} as const;

function Departs({ departs }: Pick<Bilan, 'departs'>) {
  if (departs.length === 0) return null;
  return (
    <>
      <h2 className={cadre.sousTitre}>{SUIVI.partis}</h2>
      <ul className={css.lignes}>
        {departs.map((depart) => (
          <li key={depart.le}>{direDepart(depart)}</li>
        ))}
      </ul>
    </>
  );
}

function Envoi({ dus, enAttente, envoi }: Pick<AvancementProps, 'dus' | 'enAttente' | 'envoi'>) {
  const annoncer = useAnnonce();
  const { avancee, isPending, error } = envoi;
  const envoyer = () => envoi.mutate(undefined, { onSuccess: (n) => annoncer(SUIVI.envoyes(n)) });
  if (error !== null) return <Probleme erreur={error} reessayer={envoyer} />;
  if (isPending) {
    const { faits, total } = avancee ?? { faits: 0, total: Math.max(1, dus) };
    return (
      <div className={cadre.partie} role="status">
        <ProgressBar value={faits} max={Math.max(1, total)} aria-label={SUIVI.dus(total)} />
        <div className={cadre.outils}>
          {SUIVI.envoi(faits, total)}
          <Button size="small" onClick={envoi.arreter}>
            {SUIVI.arreter}
          </Button>
        </div>
      </div>
    );
  }
  if (dus === 0) return <p>{enAttente === 0 ? SUIVI.rienDu : SUIVI.enAttente(enAttente)}</p>;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{SUIVI.dus(dus)}</MessageBarTitle> {SUIVI.dusAide}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={envoyer}>{SUIVI.envoyer}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** A bar of the four outcomes; the numbers beside it say the same. */
function Reponses({ bilan }: { readonly bilan: Bilan }) {
  const parts = ORDRE_DES_ISSUES.map((issue) => ({ issue, ...ISSUES[issue], n: bilan[ISSUES[issue].cle] }));
  const phrases = parts.map(({ n, un, plusieurs }) => pluriel(n, un, plusieurs)).join(', ');
  return (
    <>
      <div className={css.jauge} role="img" aria-label={SUIVI.barre(phrases)}>
        {parts
          .filter(({ n }) => n > 0)
          .map(({ issue, n, cle }) => (
            <span key={issue} className={css[cle]} style={{ flexGrow: n }} />
          ))}
      </div>
      <ul className={css.legende}>
        {parts.map(({ issue, n, cle, plusieurs }) => (
          <li key={issue}>
            <span className={`${css.pastille} ${css[cle]}`} aria-hidden />
            <span>
              {plusieurs.charAt(0).toLocaleUpperCase('fr')}
              {plusieurs.slice(1)}&nbsp;: <strong>{partSur(n, bilan.concernees)}</strong>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ParCanal({ bilan }: { readonly bilan: Bilan }) {
  const canaux = Object.entries(bilan.parCanal);
  if (canaux.length === 0) return <p>{SUIVI.pasEncore}</p>;
  return (
    <table className={css.table}>
      <caption>{SUIVI.parCanal}</caption>
      <thead>
        <tr>
          <th scope="col">{SUIVI.canal}</th>
          <th scope="col">{SUIVI.structures}</th>
        </tr>
      </thead>
      <tbody>
        {canaux.map(([canal, n]) => (
          <tr key={canal}>
            <th scope="row">{canal}</th>
            <td>{partSur(n, bilan.concernees - bilan.silencieuses)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
