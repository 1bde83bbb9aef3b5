import { Component, type ComponentType, type FunctionComponent, h } from 'preact';

/** A component that is drawn again only when it is given something new. Preact has this only in its React layer, which weighs more. */
export function memo<Props extends object>(draw: FunctionComponent<Props>): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return Object.entries(next).some(([name, value]) => (this.props as Record<string, unknown>)[name] !== value);
    }

    override render() {
      return h(draw, this.props);
    }
  };
}
