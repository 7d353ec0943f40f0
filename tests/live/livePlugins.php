<?php
/**
 * Answers the REST routes of Newspack's Rolling Coverage and of Automattic's Liveblog as the plug-ins do, as far as a reader of
 * them can tell, for an installation that has neither. Goes into wp-content/mu-plugins.
 *
 * Shapes: github.com/Automattic/newspack-rolling-coverage, github.com/Automattic/liveblog.
 */

add_action('init', function () {
    register_post_type('coverage_entry', [
        'label' => 'Entries',
        'public' => true,
        'show_in_rest' => true,
        'rest_base' => 'rolling-coverage-entries',
        'supports' => ['title', 'editor', 'author'],
    ]);
    register_taxonomy('rolling_coverage', 'coverage_entry', [
        'label' => 'Coverages',
        'public' => true,
        'show_in_rest' => true,
        'rest_base' => 'rolling-coverage',
    ]);
    foreach (['rolling_coverage_status', 'rolling_coverage_end_time', 'created_at'] as $key) {
        register_term_meta('rolling_coverage', $key, ['type' => 'string', 'single' => true, 'show_in_rest' => true]);
    }
    register_block_type('newspack-rolling-coverage/rolling-coverage', [
        'attributes' => ['coverageId' => ['type' => 'number']],
        'render_callback' => 'broadsheet_test_coverage',
    ]);
});

/** The block as the plug-in draws it: its entries with the theme's markup. */
function broadsheet_test_coverage(array $attributes): string
{
    $coverage = (int) ($attributes['coverageId'] ?? 0);
    $query = ['taxonomy' => 'rolling_coverage', 'terms' => $coverage];
    $entries = get_posts(['post_type' => 'coverage_entry', 'tax_query' => [$query], 'numberposts' => 10]);
    $drawn = implode('', array_map(fn($entry) => "<article><h2>{$entry->post_title}</h2><div>{$entry->post_content}</div></article>", $entries));
    $class = 'wp-block-newspack-rolling-coverage-rolling-coverage is-layout-flow';
    return "<div class=\"$class\" data-coverage-id=\"$coverage\" data-status=\"active\"><div>$drawn</div></div>";
}

add_action('rest_api_init', function () {
    register_rest_field('coverage_entry', 'pinned', [
        'get_callback' => fn($entry) => (bool) get_post_meta($entry['id'], 'pinned', true),
        'update_callback' => fn($value, $entry) => update_post_meta($entry->ID, 'pinned', (bool) $value),
        'schema' => ['type' => 'boolean'],
    ]);
    register_rest_route('liveblog/v1', '/(?P<post>\d+)/entries/(?P<from>\d+)/(?P<until>\d+)', [
        'methods' => 'GET',
        'permission_callback' => '__return_true',
        'callback' => 'broadsheet_test_entries',
    ]);
    register_rest_route('liveblog/v1', '/(?P<post>\d+)/crud', [
        'methods' => 'POST',
        'permission_callback' => fn() => current_user_can('edit_posts'),
        'callback' => 'broadsheet_test_change',
    ]);
});

/** What was written, changed and deleted in a liveblog between two times, in seconds since the Unix epoch. */
function broadsheet_test_entries(WP_REST_Request $asked)
{
    $post = (int) $asked['post'];
    $events = get_post_meta($post, 'liveblog_events', true);
    if (!is_array($events)) {
        return new WP_Error('liveblog_not_found', 'No liveblog.', ['status' => 404]);
    }
    $between = array_filter($events, fn($event) => $event['timestamp'] >= $asked['from'] && $event['timestamp'] <= $asked['until']);
    $last = $between === [] ? null : max(array_column($between, 'timestamp'));
    return ['entries' => array_values($between), 'latest_timestamp' => $last, 'refresh_interval' => 10, 'pages' => 1];
}

/** Writes, changes or deletes an entry. The first one makes the post a liveblog. */
function broadsheet_test_change(WP_REST_Request $asked): array
{
    $post = (int) $asked['post'];
    $events = get_post_meta($post, 'liveblog_events', true) ?: [];
    $kinds = ['insert' => 'new', 'update' => 'update', 'delete' => 'delete'];
    $id = (string) ($asked['entry_id'] ?: count($events) + 1);
    $first = array_values(array_filter($events, fn($event) => $event['id'] === $id))[0] ?? null;
    $content = wpautop(wp_kses_post((string) $asked['content']));
    $events[] = [
        'id' => $id,
        'type' => $kinds[$asked['crud_action']],
        'render' => $content,
        'content' => $content,
        'timestamp' => (string) time(),
        'authors' => [['id' => get_current_user_id(), 'key' => 'author', 'name' => wp_get_current_user()->display_name]],
        'entry_time' => $first['entry_time'] ?? (string) time(),
        'key_event' => (bool) $asked['key_event'],
    ];
    update_post_meta($post, 'liveblog_events', $events);
    return end($events);
}
