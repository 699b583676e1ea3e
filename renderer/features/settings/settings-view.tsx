import { useApp, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { Notice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { Tabs, type TabItem } from '../../ui/tabs/tabs.tsx';
import { LogoSection } from './logo-section.tsx';
import { PartnersTab } from './partners-tab.tsx';
import { PartnershipsTab } from './partnerships-tab.tsx';
import { PolicyTab } from './policy-tab.tsx';
import { ProfileTab } from './profile-tab.tsx';
import styles from './settings.module.css';
import { YouTab } from './you-tab.tsx';

const tabs = ['you', 'force', 'partners', 'partnerships', 'policy'] as const;
type TabId = (typeof tabs)[number];

/** Settings: who you are here, the force whose register this is, and the bodies in it. */
export function SettingsView() {
  const { register, version, rulePack, policy } = useApp();
  const { query } = useRoute();
  const chosen = tabs.find((tab) => tab === query['tab']) ?? 'you';
  const items: readonly TabItem<TabId>[] = [
    { id: 'you', label: 'You and this window', content: <YouTab /> },
    ...(register === null
      ? []
      : [
          {
            id: 'force' as const,
            label: 'The force',
            content: (
              <>
                <ProfileTab key={register.revision} />
                <LogoSection />
              </>
            ),
          },
          { id: 'partners' as const, label: 'Partners', content: <PartnersTab /> },
          { id: 'partnerships' as const, label: 'Partnerships', content: <PartnershipsTab /> },
        ]),
    ...(policy === null
      ? []
      : [{ id: 'policy' as const, label: 'Set by IT', content: <PolicyTab policy={policy} /> }]),
  ];
  return (
    <div className={styles.view}>
      <PageHeader title="Settings" counts={`Concordat ${version}, rules ${rulePack.version}`} />
      {register === null ? null : <WhyNot />}
      <Tabs
        label="Settings"
        items={items}
        selected={items.some(({ id }) => id === chosen) ? chosen : 'you'}
        onSelect={(tab) => {
          adjust('settings', null, tab === 'you' ? {} : { tab });
        }}
      />
    </div>
  );
}

function WhyNot() {
  const whyNot = useWhyNotEditable();
  if (whyNot === null) return null;
  return (
    <Notice title="The register can't be changed now." isLive={false}>
      {whyNot} What is yours (role, look, keys) can be changed.
    </Notice>
  );
}
