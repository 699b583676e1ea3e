import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button/button.tsx';
import { Notice } from '../ui/notice/notice.tsx';
import { PageHeader } from '../ui/page-header/page-header.tsx';

interface Properties {
  readonly children: ReactNode;
}

/** Catches a fault of ours in a view, so that the rest of the window stays usable. */
export class ViewBoundary extends Component<Properties, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: Error } {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <div>
        <PageHeader title="This view could not be shown" />
        <Notice
          tone="refused"
          title="Concordat made a mistake while it drew this view."
          actions={
            <Button
              onPress={() => {
                this.setState({ fault: null });
              }}
            >
              Show it again
            </Button>
          }
        >
          Everything that was saved is safe; what was typed here and not saved is lost. Show the
          view again, or go to another one.
          <details>
            <summary>Details</summary>
            {fault.message}
          </details>
        </Notice>
      </div>
    );
  }
}
